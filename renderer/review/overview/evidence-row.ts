import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import { boundsOf, rectangle, type Polygon } from '../../../shared/geometry/polygon.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import { correctedReadings } from '../../../shared/rules/corrections/corrected-readings.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { levelOrder } from '../../app/levels/level.ts';
import { placeRead, type ReadPlace } from '../corrections/read-place.ts';

/** One piece of evidence in the overview: its ink, what it says, and how the checks that stand on it came out. */
export interface Piece {
  /** `null` where nothing was read. */
  readonly place: ReadPlace | null;
  readonly text: string;
  /** `null` where no check asks for it. */
  readonly level: CheckLevel | null;
}

/** The evidence of one paper, in the columns of the overview. */
export interface EvidenceRow {
  readonly title: Piece;
  readonly name: Piece;
  readonly institution: Piece;
  readonly seal: Piece;
  readonly date: Piece;
}

/** Share of the page's height in which a title stands, and the lines that are shown of it. */
const head = { share: 0.25, lines: 3 };

/** The first lines of a paper; the top of the page where none was read. */
function titleOf(readings: Readings): Polygon | null {
  const page = readings.pages[0];
  if (page === undefined) return null;
  const top = readings.lines
    .filter((line) => line.page === page.index)
    .map((line) => boundsOf(line.polygon))
    .filter(({ y }) => y < page.height * head.share)
    .toSorted((one, other) => one.y - other.y)
    .slice(0, head.lines);
  if (top.length === 0) return rectangle(0, 0, page.width, page.height * head.share);
  const left = Math.min(...top.map(({ x }) => x));
  const right = Math.max(...top.map(({ x, width }) => x + width));
  const first = Math.min(...top.map(({ y }) => y));
  const last = Math.max(...top.map(({ y, height }) => y + height));
  return rectangle(left, first, right - left, last - first);
}

/** The evidence of a paper that was read, with what a person put right; `checks` are those of this paper. */
export function evidenceRow(
  document: DocumentEntry,
  read: Readings,
  corrections: readonly Correction[],
  checks: readonly CheckResult[],
): EvidenceRow {
  const readings = correctedReadings(read, corrections);
  const levelOf = (...ids: string[]): CheckLevel | null => {
    const own = checks.filter(({ id, level }) => ids.includes(id) && level !== 'na');
    return levelOrder.find((level) => own.some((check) => check.level === level)) ?? null;
  };
  const at = (found: { readonly page: number; readonly polygon: Polygon } | null | undefined) =>
    found == null ? null : placeRead(document, read, found);
  const title = titleOf(readings);
  const seal = readings.seals.find(({ kind }) => kind === 'institution') ?? readings.seals[0];
  const recency = checks.find(({ id }) => id === 'DT-02');
  const evidence = recency?.evidence[0];
  const { patientName, institution } = readings.fields;
  return {
    title: {
      place: title === null ? null : at({ page: readings.pages[0]?.index ?? 1, polygon: title }),
      text: '',
      level: levelOf('QL-02', 'QL-08'),
    },
    name: { place: at(patientName), text: patientName?.value ?? '', level: levelOf('ID-04') },
    institution: {
      place: at(institution),
      text: institution?.value ?? '',
      level: levelOf('HO-01', 'HO-02', 'HO-03'),
    },
    seal: {
      place: at(seal),
      text: seal?.institution?.name ?? seal?.arcText ?? '',
      level: levelOf('SE-01', 'SE-02', 'SE-03', 'SE-04'),
    },
    date: { place: at(evidence), text: recency?.values['date'] ?? '', level: levelOf('DT-02') },
  };
}
