import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckEvidence, CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import type { Target } from '../../viewer/page/outline.ts';
import { checkName } from './check-name.ts';
import { RecencyCard } from './recency-card.tsx';
import { SealCard } from './seal-card.tsx';
import styles from './checks-panel.module.css';

const targetOf = (evidence: CheckEvidence): Target | null =>
  evidence.sha256 === null
    ? null
    : { sha256: evidence.sha256, page: evidence.page, polygon: evidence.polygon };

function Card(props: {
  check: CheckResult;
  record: CaseRecord;
  outcome: ReadingOutcome | undefined;
  onGo: (target: Target) => void;
}) {
  if (props.outcome?.status !== 'read') return null;
  const { readings } = props.outcome;
  if (props.check.id === 'DT-02')
    return <RecencyCard check={props.check} readings={readings} onGo={props.onGo} />;
  if ((props.check.id === 'SE-01' || props.check.id === 'SE-04') && readings.seals.length > 0)
    return (
      <SealCard
        readings={readings}
        appliedInstitution={props.record.items[0]?.institutionName ?? ''}
        onGo={props.onGo}
      />
    );
  return null;
}

/** One check: sign, name and paper; opened, its message, card, evidence and the parameter it used. */
export function CheckItem(props: {
  check: CheckResult;
  record: CaseRecord;
  outcome: ReadingOutcome | undefined;
  open: boolean;
  onToggle: () => void;
  onHover: (check: CheckResult | null) => void;
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { check, open } = props;
  const quiet = check.level === 'pass' || check.level === 'na';
  return (
    <li
      className={styles.item}
      data-check={check.id}
      onMouseEnter={() => props.onHover(check)}
      onMouseLeave={() => props.onHover(null)}
    >
      <button type="button" className={styles.line} aria-expanded={open} onClick={props.onToggle}>
        <LevelSign level={check.level} />
        <span className={styles.name}>{checkName(check.id)}</span>
        <span className={styles.paper}>
          {check.docType === null ? t('review.checks.wholeCase') : docTypeNames[check.docType]}
        </span>
        {check.blocking === 'hard' && !quiet && (
          <span className={styles.hard}>{t('review.checks.hard')}</span>
        )}
        <span className={styles.id}>{check.id}</span>
      </button>
      {(open || !quiet) && (
        <p className={styles.message} data-cut={!open}>
          {check.message}
        </p>
      )}
      {open && (
        <div className={styles.detail}>
          <Card check={check} record={props.record} outcome={props.outcome} onGo={props.onGo} />
          {check.evidence.map((evidence, index) => {
            const target = targetOf(evidence);
            return (
              target !== null && (
                <button
                  key={`${evidence.page} ${evidence.polygon.join()}`}
                  type="button"
                  className={styles.evidence}
                  onClick={() => props.onGo(target)}
                >
                  {t('review.checks.evidence', { index: index + 1, text: evidence.text })}
                  <small>{t('review.checks.evidencePage', { page: evidence.page })}</small>
                </button>
              )
            );
          })}
          {check.parameter !== null && (
            <p className={styles.parameter}>
              {t('review.checks.parameter', {
                path: check.parameter.path,
                value: check.parameter.value,
                version: check.parameter.packVersion,
              })}
            </p>
          )}
        </div>
      )}
    </li>
  );
}
