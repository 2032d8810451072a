import { useEffect, useRef, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentId, Sha256 } from '../../../shared/domain/identifiers.ts';
import { checkLevelNames, docTypeNames } from '../../../shared/text/names.ts';
import { zh } from '../../app/language/zh.ts';
import { levelSigns } from '../../app/levels/level.ts';
import { Thumbnail } from './thumbnail.tsx';
import type { PaperTab } from './paper-tab.ts';
import styles from './strip.module.css';

/** Media type of a paper that is dragged: its `documentId`. */
export const draggedPaper = 'application/x-menshen-paper';

/** Levels that ask for a look at the paper. */
const asks = (level: CheckLevel | null): level is CheckLevel =>
  level === 'fail' || level === 'unknown' || level === 'warn';

function Badge({ word, level }: { word: string; level: CheckLevel }) {
  return (
    <span className={styles.badge} data-level={level} title={`${word}：${checkLevelNames[level]}`}>
      {word}
      {levelSigns[level]}
    </span>
  );
}

/**
 * The papers of the case, one thumbnail each, with seen marks and the signs of seal and age; below them the places of
 * papers that are missing, onto which a paper can be dragged.
 */
export function PaperStrip(props: {
  papers: readonly PaperTab[];
  /** Papers on this machine. */
  here: (sha256: Sha256) => boolean;
  current: number;
  /** The paper beside it in compare mode. */
  beside: number | null;
  missing: readonly { readonly slot: string; readonly name: string }[];
  onChoose: (index: number) => void;
  /** Absent where papers may not be filed. */
  onFile?: (documentId: DocumentId, slot: string) => void;
}) {
  const { t } = useTranslation();
  const { papers, current, missing, onFile } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('[role="tab"]')[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const drop = (event: DragEvent, slot: string): void => {
    event.preventDefault();
    const id = event.dataTransfer.getData(draggedPaper);
    const paper = papers.find(({ document }) => document.documentId === id);
    if (paper !== undefined) onFile?.(paper.document.documentId, slot);
  };
  return (
    <div className={styles.strip} ref={list}>
      <div role="tablist" aria-orientation="vertical" aria-label={t('viewer.papers')}>
        {papers.map((paper, index) => {
          const { document, seen, pages } = paper;
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
              className={styles.paper}
              aria-selected={index === current}
              data-beside={index === props.beside}
              data-aside={paper.aside !== null}
              title={[docTypeNames[document.docType], document.fileName, words, paper.aside]
                .filter(Boolean)
                .join(' · ')}
              draggable={onFile !== undefined}
              onDragStart={(event) => event.dataTransfer.setData(draggedPaper, document.documentId)}
              onClick={(event) => {
                if (event.detail > 0) event.currentTarget.blur();
                props.onChoose(index);
              }}
            >
              <span className={styles.frame}>
                <Thumbnail document={document} here={props.here(document.sha256)} turn={paper.turn} />
                <span className={styles.seen} data-all={all} aria-label={words}>
                  {all ? '◉' : seen === 0 ? '○' : '◐'}
                </span>
                {pages > 1 && <span className={styles.pages}>{pages}</span>}
                <span className={styles.badges}>
                  {paper.seal !== null && <Badge word={t('viewer.badge.seal')} level={paper.seal} />}
                  {paper.date !== null && <Badge word={t('viewer.badge.date')} level={paper.date} />}
                </span>
              </span>
              <span className={styles.name}>
                {asks(paper.worst) && (
                  <span
                    className={styles.worst}
                    data-level={paper.worst}
                    aria-label={checkLevelNames[paper.worst]}
                  >
                    {levelSigns[paper.worst]}
                  </span>
                )}
                {zh.viewer.shortName[document.docType] ?? docTypeNames[document.docType]}
              </span>
              {paper.aside !== null && <span className={styles.aside}>{paper.aside}</span>}
            </button>
          );
        })}
      </div>
      {missing.map(({ slot, name }) => (
        <div
          key={slot}
          className={styles.missing}
          title={t('viewer.missing', { name })}
          onDragOver={(event) => {
            if (onFile !== undefined) event.preventDefault();
          }}
          onDrop={(event) => drop(event, slot)}
        >
          <span>{t('viewer.missingSign')}</span>
          {name}
        </div>
      ))}
    </div>
  );
}
