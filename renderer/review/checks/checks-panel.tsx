import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import { recommend, recommendationNames } from '../../../shared/rules/advice/recommend.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { checkLevelNames } from '../../../shared/text/names.ts';
import { levelSigns } from '../../app/levels/level.ts';
import { LevelCounts } from '../../app/levels/level-counts.tsx';
import type { Target } from '../../viewer/page/outline.ts';
import { checkKey } from '../check-key.ts';
import { apartFromUnread, byRule, groupChecks } from './check-groups.ts';
import { CheckItem } from './check-item.tsx';
import { RuleItem } from './rule-item.tsx';
import styles from './checks-panel.module.css';

/** Levels that ask for nothing: the same rule on several papers is one line there. */
const quiet = (level: CheckLevel): boolean => level === 'pass' || level === 'na';

/** The checks on the right: recommendation, then groups by level; a check leads to its place on the page. */
export function ChecksPanel(props: {
  record: CaseRecord;
  checks: readonly CheckResult[] | null;
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  progress: { readonly done: number; readonly total: number };
  onHover: (check: CheckResult | null) => void;
  /** A check was opened (or closed: `null`); its evidence is outlined strongly. */
  onChoose: (check: CheckResult | null) => void;
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { record, checks, outcomes, progress } = props;
  const [openCheck, setOpenCheck] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<CheckLevel>>(new Set(['na']));
  const hashes = new Map(record.documents.map(({ documentId, sha256 }) => [documentId, sha256]));

  const toggle = (check: CheckResult): void => {
    const key = checkKey(check);
    const opening = key !== openCheck;
    setOpenCheck(opening ? key : null);
    props.onChoose(opening ? check : null);
    const first = check.evidence[0];
    if (opening && first?.sha256 != null)
      props.onGo({ sha256: first.sha256, page: first.page, polygon: first.polygon });
    else if (opening && check.documentId !== null) {
      const sha256 = hashes.get(check.documentId);
      if (sha256 !== undefined) props.onGo({ sha256, page: 1, polygon: null });
    }
  };
  const toggleGroup = (level: CheckLevel): void =>
    setClosed((present) => {
      const next = new Set(present);
      if (!next.delete(level)) next.add(level);
      return next;
    });

  const { settled, unread } = apartFromUnread(checks ?? [], (documentId) =>
    outcomes.has(hashes.get(documentId) ?? ('' as Sha256)),
  );
  const done = progress.done >= progress.total;
  const item = (check: CheckResult) => (
    <CheckItem
      key={checkKey(check)}
      check={check}
      record={record}
      outcome={
        check.documentId === null ? undefined : outcomes.get(hashes.get(check.documentId) ?? ('' as Sha256))
      }
      open={openCheck === checkKey(check)}
      onToggle={() => toggle(check)}
      onHover={props.onHover}
      onGo={props.onGo}
    />
  );

  return (
    <aside className={styles.panel} aria-label={t('review.checks.title')}>
      <header className={styles.head}>
        {checks === null ? (
          <span className={styles.soft}>{t('review.checks.noReference')}</span>
        ) : (
          <>
            <strong title={t('review.checks.adviceOnly')}>{recommendationNames[recommend(checks)]}</strong>
            <span className={styles.soft}>{t('review.checks.advice')}</span>
            {done ? <LevelCounts checks={checks} /> : null}
          </>
        )}
      </header>
      {!done && (
        <p className={styles.waiting} role="status">
          {t('review.checks.waiting', progress)}
        </p>
      )}
      <div className={styles.scroll}>
        {groupChecks(settled).map(({ level, checks: group }) => (
          <section key={level}>
            <button
              type="button"
              className={styles.group}
              data-level={level}
              aria-expanded={!closed.has(level)}
              onClick={() => toggleGroup(level)}
            >
              <span aria-hidden>{closed.has(level) ? '▸' : '▾'}</span>
              {levelSigns[level]}{' '}
              {t('review.checks.count', { word: checkLevelNames[level], count: group.length })}
            </button>
            {!closed.has(level) && (
              <ul className={styles.list}>
                {(quiet(level) ? byRule(group) : group.map((check) => [check])).map((same) =>
                  same.length === 1 ? (
                    item(same[0]!)
                  ) : (
                    <RuleItem key={same[0]!.id} checks={same}>
                      {same.map(item)}
                    </RuleItem>
                  ),
                )}
              </ul>
            )}
          </section>
        ))}
        {unread.length > 0 && (
          <ul className={styles.list}>
            {unread.map((waiting) => (
              <RuleItem key={waiting[0]!.documentId} checks={waiting} waiting>
                {waiting.map(item)}
              </RuleItem>
            ))}
          </ul>
        )}
      </div>
    </aside>
  );
}
