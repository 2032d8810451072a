import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentId } from '../../../shared/domain/identifiers.ts';
import { asJudged, levelBy } from '../../../shared/rules/advice/as-judged.ts';
import { recommend, recommendationNames } from '../../../shared/rules/advice/recommend.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { checkLevelNames } from '../../../shared/text/names.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { levelSigns } from '../../app/levels/level.ts';
import { LevelCounts } from '../../app/levels/level-counts.tsx';
import { useWorkstation } from '../../workstation/context.tsx';
import { checkKey } from '../check-key.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { wordOn } from '../words/draft-words.ts';
import { canBeTyped } from './check-card.tsx';
import { apartFromUnread, byRule, groupChecks } from './check-groups.ts';
import { CheckItem } from './check-item.tsx';
import { RuleItem } from './rule-item.tsx';
import { neighbourOf, toLookAt } from './to-look-at.ts';
import styles from './checks-panel.module.css';

/** Levels that ask for nothing: the same rule on several papers is one line there. */
const quiet = (level: CheckLevel): boolean => level === 'pass' || level === 'na';

/** The checks on the right: recommendation, then groups by level; a check leads to its place on the page. */
export function ChecksPanel(props: {
  /** As found; `null` as long as there is nothing to find by. */
  checks: readonly CheckResult[] | null;
  progress: { readonly done: number; readonly total: number };
  /** The paper on screen, which F3 speaks about. */
  shown: DocumentId | undefined;
  onHover: (check: CheckResult | null) => void;
  /** `checkKey` of the check that is open. */
  opened: string | null;
  /** A check was opened (or closed: `null`). */
  onOpen: (check: CheckResult | null) => void;
}) {
  const { t } = useTranslation();
  const { notices } = useWorkstation();
  const { draft, editable, outcomes, record } = useDesk();
  const { checks, opened, progress } = props;
  const [typedOn, setTypedOn] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<CheckLevel>>(new Set(['na']));
  const documentOf = (check: CheckResult) =>
    record.documents.find(({ documentId }) => documentId === check.documentId);
  const outcomeOf = (check: CheckResult) => {
    const document = documentOf(check);
    return document === undefined ? undefined : outcomes.get(document.sha256);
  };
  const found = checks ?? [];
  const judged = asJudged(found, (check) => wordOn(draft, check));
  // a check moves to its new place with the word, not with the first letter of the reason, which is being typed then
  const placed = found.map((check) => {
    const word = wordOn(draft, check);
    return word === undefined ? check : { ...check, level: levelBy(word.finding, check.level) };
  });

  const toggle = (check: CheckResult): void => {
    setTypedOn(null);
    props.onOpen(opened === checkKey(check) ? null : check);
  };
  const worded = new Set(found.filter((check) => wordOn(draft, check) !== undefined).map(checkKey));
  const step = (by: 1 | -1): void => {
    const next = neighbourOf(
      toLookAt(placed, (check) => worded.has(checkKey(check))),
      opened,
      by,
    );
    const asFound = next && found.find((check) => checkKey(check) === checkKey(next));
    if (asFound !== undefined) props.onOpen(asFound);
  };
  const type = (): void => {
    const open = found.find((check) => checkKey(check) === opened && canBeTyped(check.id));
    const dated = found.find((check) => check.id === 'DT-02' && check.documentId === props.shown);
    const check = open ?? dated;
    if (check === undefined || check.level === 'na') {
      notices.show('plain', t('review.correct.nothingToType'));
      return;
    }
    if (check !== open) props.onOpen(check);
    setTypedOn(checkKey(check));
  };
  useShortcuts([
    { keys: 'F4', label: t('review.keys.nextCheck'), run: () => step(1) },
    { keys: 'Shift+F4', label: t('review.keys.previousCheck'), run: () => step(-1) },
    ...(editable ? [{ keys: 'F3', label: t('review.keys.correct'), run: type }] : []),
  ]);
  const toggleGroup = (level: CheckLevel): void =>
    setClosed((present) => {
      const next = new Set(present);
      if (!next.delete(level)) next.add(level);
      return next;
    });

  const { settled, unread } = apartFromUnread(placed, (documentId) =>
    outcomes.has(record.documents.find((document) => document.documentId === documentId)!.sha256),
  );
  const done = progress.done >= progress.total;
  const isOpen = (check: CheckResult): boolean => checkKey(check) === opened;
  const item = (shownAs: CheckResult) => {
    const check = found.find((one) => checkKey(one) === checkKey(shownAs)) ?? shownAs;
    return (
      <CheckItem
        key={checkKey(check)}
        check={check}
        document={documentOf(check)}
        outcome={outcomeOf(check)}
        open={isOpen(check)}
        typing={isOpen(check) && typedOn === opened}
        onType={(typing) => setTypedOn(typing ? checkKey(check) : null)}
        onToggle={() => toggle(check)}
        onHover={props.onHover}
      />
    );
  };

  return (
    <aside className={styles.panel} aria-label={t('review.checks.title')}>
      <header className={styles.head}>
        {checks === null ? (
          <span className={styles.soft}>{t('review.checks.noReference')}</span>
        ) : (
          <>
            <strong title={t('review.checks.adviceOnly')}>{recommendationNames[recommend(judged)]}</strong>
            <span className={styles.soft}>{t('review.checks.advice')}</span>
            {done ? <LevelCounts checks={judged} /> : null}
            <button type="button" className={styles.next} onClick={() => step(1)}>
              {t('review.checks.next')} F4
            </button>
          </>
        )}
      </header>
      {!done && (
        <p className={styles.waiting} role="status">
          {t('review.checks.waiting', progress)}
        </p>
      )}
      <div className={styles.scroll}>
        {groupChecks(settled).map(({ level, checks: group }) => {
          const shut = closed.has(level) && !group.some(isOpen);
          return (
            <section key={level}>
              <button
                type="button"
                className={styles.group}
                data-level={level}
                aria-expanded={!shut}
                onClick={() => toggleGroup(level)}
              >
                <span aria-hidden>{shut ? '▸' : '▾'}</span>
                {levelSigns[level]}{' '}
                {t('review.checks.count', { word: checkLevelNames[level], count: group.length })}
              </button>
              {!shut && (
                <ul className={styles.list}>
                  {(quiet(level) ? byRule(group) : group.map((check) => [check])).map((same) =>
                    same.length === 1 ? (
                      item(same[0]!)
                    ) : (
                      <RuleItem key={same[0]!.id} checks={same} unfolded={same.some(isOpen)}>
                        {same.map(item)}
                      </RuleItem>
                    ),
                  )}
                </ul>
              )}
            </section>
          );
        })}
        {unread.length > 0 && (
          <ul className={styles.list}>
            {unread.map((waiting) => (
              <RuleItem key={waiting[0]!.documentId} checks={waiting} unfolded={waiting.some(isOpen)} waiting>
                {waiting.map(item)}
              </RuleItem>
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
}
