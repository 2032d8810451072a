import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import type { Draft } from '../../store/draft.ts';
import { checkKey } from '../check-key.ts';
import { withWord, wordOn } from '../words/draft-words.ts';
import { checkName } from '../checks/check-name.ts';
import styles from './decision.module.css';

/** A reason against each failed hard check, without which there is no approval. */
export function Overrides(props: {
  failures: readonly CheckResult[];
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles.main}>
      <div className={styles.title}>{t('review.decision.overrides')}</div>
      {props.failures.map((check) => {
        const key = checkKey(check);
        const word = wordOn(props.draft, check);
        const name = checkName(check.id);
        const paper = check.docType === null ? t('review.checks.wholeCase') : docTypeNames[check.docType];
        return (
          <div key={key} className={styles.override}>
            <LevelSign level={check.level} />
            <span className={styles.overrideName} title={check.message}>
              {name} · {paper}
            </span>
            <TextInput
              placeholder={t('review.decision.overrideHint')}
              aria-label={t('review.decision.overrideReason', { name })}
              value={word?.finding === 'pass' ? word.reason : ''}
              onChange={(event) => {
                const reason = event.currentTarget.value;
                props.onChange((present) =>
                  withWord(present, key, reason === '' ? null : { finding: 'pass', reason, on: check.level }),
                );
              }}
            />
          </div>
        );
      })}
    </section>
  );
}
