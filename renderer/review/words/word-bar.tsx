import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordOnCheck } from '../../../shared/domain/opinion.ts';
import { contradicts } from '../../../shared/rules/advice/as-judged.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { printedKeys } from '../../app/keyboard/shortcut.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { checkKey } from '../check-key.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { withWord, wordOn } from './draft-words.ts';
import styles from './words.module.css';

const keysOf: Record<WordOnCheck['finding'], string> = {
  agree: 'Alt+KeyA',
  pass: 'Alt+KeyS',
  fail: 'Alt+KeyD',
  unknown: 'Alt+KeyF',
};

/** The findings that a person may give on a check: agreeing, and every one that differs from what was found. */
const findingsOn = (check: CheckResult): WordOnCheck['finding'][] => [
  'agree',
  ...(['pass', 'fail', 'unknown'] as const).filter((finding) => finding !== check.level),
];

/** A person's word on the opened check: agrees, overrules with a reason, or cannot tell. The same word again takes it back. */
export function WordBar({ check }: { check: CheckResult }) {
  const { t } = useTranslation();
  const { act, change, draft, editable, reviewer } = useDesk();
  const reason = useRef<HTMLInputElement>(null);
  const key = checkKey(check);
  const word = wordOn(draft, check);
  const finding = word?.finding;
  const asksReason = finding !== undefined && contradicts(finding, check.level);
  useEffect(() => {
    // the field is only there to be filled in: typing can go on at once
    if (asksReason && reason.current?.value === '') reason.current.focus();
  }, [asksReason]);

  const say = (next: WordOnCheck['finding']): void =>
    act((present) =>
      withWord(
        present,
        key,
        next === finding
          ? null
          : { finding: next, reason: wordOn(present, check)?.reason ?? '', on: check.level },
      ),
    );
  const findings = findingsOn(check);
  useShortcuts(
    editable
      ? findings.map((one) => ({
          keys: keysOf[one],
          label: t(`review.words.${one}`),
          run: () => say(one),
        }))
      : [],
  );
  if (!editable) return null;
  return (
    <div className={styles.bar} role="group" aria-label={t('review.words.title')}>
      <div className={styles.choices}>
        {findings.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.choice}
            aria-pressed={finding === one}
            onClick={() => say(one)}
          >
            {t(`review.words.${one}`)}
            <kbd>{printedKeys(keysOf[one])}</kbd>
          </button>
        ))}
      </div>
      {asksReason && (
        <TextInput
          ref={reason}
          size="xs"
          aria-label={t('review.words.reason')}
          placeholder={t('review.words.reasonHint')}
          error={word?.reason.trim() === '' ? t('review.words.reasonNeeded') : null}
          value={word?.reason ?? ''}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change((present) => withWord(present, key, { finding, reason: text, on: check.level }));
          }}
        />
      )}
      {finding !== undefined && (
        <span className={styles.who}>{t('review.words.by', { name: reviewer })}</span>
      )}
    </div>
  );
}
