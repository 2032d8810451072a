import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { checkLevelNames, docTypeNames } from '../../../shared/text/names.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { LevelSign } from '../../app/levels/level-sign.tsx';
import { PlaceCrop } from '../../viewer/crop/place-crop.tsx';
import { correctionsOf } from '../corrections/draft-corrections.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { evidenceRow, type EvidenceRow, type Piece } from './evidence-row.ts';
import styles from './overview.module.css';

/** Columns with the room that a crop has in them, screen pixels. */
const columns = [
  { name: 'title', width: 220, height: 92 },
  { name: 'name', width: 130, height: 34 },
  { name: 'institution', width: 220, height: 34 },
  { name: 'seal', width: 104, height: 92 },
  { name: 'date', width: 150, height: 34 },
] as const satisfies readonly { name: keyof EvidenceRow; width: number; height: number }[];

/**
 * F2: the evidence of every paper on one screen, a row each, with the ink of title, name, hospital, seal and date beside
 * what the checks made of it. A crop leads to its place. Nothing counts as seen by it.
 */
export function Overview(props: {
  /** The papers as filed, without those set aside. */
  documents: readonly DocumentEntry[];
  checks: readonly CheckResult[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { documents, checks, onClose } = props;
  const { draft, go, outcomes } = useDesk();
  const leave = (document: DocumentEntry, piece: Piece | null): void => {
    const { sha256 } = document;
    go({ sha256, page: piece?.place?.page ?? 1, polygon: piece?.place?.polygon ?? null });
    onClose();
  };
  useShortcuts([
    { keys: 'Escape', label: t('review.overview.close'), run: onClose },
    ...documents.slice(0, 9).map((document, index) => ({
      keys: `Digit${index + 1}`,
      label: t('review.overview.goTo', { name: docTypeNames[document.docType] }),
      run: () => leave(document, null),
    })),
  ]);
  return (
    <section className={styles.overview} aria-label={t('review.overview.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('review.overview.title')}</th>
            {columns.map(({ name }) => (
              <th key={name}>{t(`review.overview.columns.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document, index) => {
            const outcome = outcomes.get(document.sha256);
            const own = checks.filter(({ documentId }) => documentId === document.documentId);
            const row =
              outcome?.status === 'read'
                ? evidenceRow(document, outcome.readings, correctionsOf(draft, document.documentId), own)
                : null;
            return (
              <tr key={document.documentId}>
                <th scope="row">
                  <button type="button" className={styles.paper} onClick={() => leave(document, null)}>
                    {docTypeNames[document.docType]}
                    {index < 9 && <kbd>{index + 1}</kbd>}
                  </button>
                </th>
                {row === null ? (
                  <td colSpan={columns.length}>{t('review.overview.notRead')}</td>
                ) : (
                  columns.map(({ name, width, height }) => (
                    <td key={name}>
                      <PieceCell
                        piece={row[name]}
                        width={width}
                        height={height}
                        onGo={() => leave(document, row[name])}
                      />
                    </td>
                  ))
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function PieceCell(props: { piece: Piece; width: number; height: number; onGo: () => void }) {
  const { t } = useTranslation();
  const { piece, width, height } = props;
  if (piece.place === null && piece.level === null) return <span className={styles.none}>—</span>;
  return (
    <button type="button" className={styles.piece} onClick={props.onGo}>
      {piece.place === null ? (
        <span className={styles.none}>{t('review.overview.notFound')}</span>
      ) : (
        <PlaceCrop
          {...piece.place}
          width={width}
          height={height}
          air={0.12}
          label={t('review.correct.crop')}
        />
      )}
      {(piece.text !== '' || piece.level !== null) && (
        <span className={styles.words}>
          {piece.level !== null && <LevelSign level={piece.level} />}
          <span>{piece.text === '' && piece.level !== null ? checkLevelNames[piece.level] : piece.text}</span>
        </span>
      )}
    </button>
  );
}
