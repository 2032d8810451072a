import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckEvidence, CheckResult } from '../../../shared/rules/check-result.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import type { Target } from '../../viewer/page/outline.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { wordOn } from '../words/draft-words.ts';
import { WordBar } from '../words/word-bar.tsx';
import { WordMark } from '../words/word-mark.tsx';
import { CheckCard } from './check-card.tsx';
import { checkName } from './check-name.ts';
import styles from './checks-panel.module.css';

const targetOf = (evidence: CheckEvidence): Target | null =>
  evidence.sha256 === null
    ? null
    : { sha256: evidence.sha256, page: evidence.page, polygon: evidence.polygon };

/** One check: sign, name, paper and a person's word; opened, its message, card, evidence and the parameter it used. */
export function CheckItem(props: {
  /** As it was found; a person's word stands beside it. */
  check: CheckResult;
  document: DocumentEntry | undefined;
  outcome: ReadingOutcome | undefined;
  open: boolean;
  typing: boolean;
  onType: (typing: boolean) => void;
  onToggle: () => void;
  onHover: (check: CheckResult | null) => void;
}) {
  const { t } = useTranslation();
  const { draft, go } = useDesk();
  const { check, open } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const quiet = check.level === 'pass' || check.level === 'na';
  return (
    <li
      ref={item}
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
        <WordMark word={wordOn(draft, check)} />
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
          <CheckCard
            check={check}
            document={props.document}
            outcome={props.outcome}
            typing={props.typing}
            onType={props.onType}
          />
          {check.evidence.map((evidence, index) => {
            const target = targetOf(evidence);
            return (
              target !== null && (
                <button
                  key={`${evidence.page} ${evidence.polygon.join()}`}
                  type="button"
                  className={styles.evidence}
                  onClick={() => go(target)}
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
          <WordBar check={check} />
        </div>
      )}
    </li>
  );
}
