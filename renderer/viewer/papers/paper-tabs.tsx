import { useTranslation } from 'react-i18next';
import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import { docTypeNames } from '../../../shared/text/names.ts';
import { zh } from '../../app/language/zh.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import styles from '../viewer.module.css';

/** A paper in the strip: how much of it was looked at, and the most pressing level of its checks. */
export interface PaperTab {
  readonly document: DocumentEntry;
  readonly seen: number;
  readonly pages: number;
  readonly worst: CheckLevel | null;
}

/** The papers of the case, one tab each, with seen marks and the sign of what was found. */
export function PaperTabs(props: {
  papers: readonly PaperTab[];
  current: number;
  onChoose: (index: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.tabs} role="tablist" aria-label={t('viewer.papers')}>
      {props.papers.map(({ document, seen, pages, worst }, index) => {
        const all = seen >= pages;
        const words = all
          ? t('viewer.allSeen')
          : seen === 0
            ? t('viewer.notSeen')
            : t('viewer.seen', { seen, total: pages });
        return (
          <button
            key={document.documentId}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={index === props.current}
            title={`${docTypeNames[document.docType]} · ${document.fileName} · ${words}`}
            onClick={(event) => {
              if (event.detail > 0) event.currentTarget.blur();
              props.onChoose(index);
            }}
          >
            <span className={styles.seen} data-all={all} aria-label={words}>
              {all ? '◉' : seen === 0 ? '○' : '◐'}
            </span>
            <span className={styles.tabName}>
              {zh.viewer.shortName[document.docType] ?? docTypeNames[document.docType]}
            </span>
            {worst !== null && worst !== 'pass' && worst !== 'na' && <LevelSign level={worst} />}
          </button>
        );
      })}
    </div>
  );
}
