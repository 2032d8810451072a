import type { DateKind, DocType } from '../../shared/domain/enumerations.ts';
import type { DateReading, Readings, ReadValue } from '../../shared/readings/schema.ts';
import type { QualityIssue } from '../image/prepared-page.ts';
import type { PageText } from './page-text.ts';

type Quality = Readings['pages'][number]['quality'];

/** Kinds of dates of which each dated paper needs one (domain 3.4). */
const datesOf: Partial<Record<DocType, readonly DateKind[]>> = {
  DIAG_CERT: ['ISSUE', 'SIGN', 'VISIT'],
  DISCHARGE: ['DISCHARGE', 'SIGN', 'ISSUE'],
  OUTPATIENT: ['VISIT', 'SIGN', 'ISSUE'],
  LAB: ['REPORT', 'AUDIT'],
  IMAGING: ['REPORT', 'AUDIT'],
  FUNCTION: ['REPORT', 'AUDIT'],
  PATHOLOGY: ['REPORT', 'AUDIT'],
};
/** Papers that always name the patient. */
const named: ReadonlySet<DocType> = new Set([...(Object.keys(datesOf) as DocType[]), 'FORM', 'ID_FRONT']);

/** The middle row of a page that can be read is at least so certain, and one that is a page of text has so many rows. */
const leastCertain = 0.75;
const fewestRows = 3;

/** What was read of the first page of a paper, to judge whether it suffices. */
export interface FirstPage {
  type: DocType;
  text: PageText;
  patientName: ReadValue | null;
  dates: readonly DateReading[];
  /** The picture by itself. */
  quality: Quality;
  /** Flaws that matter only where something needed is missing. */
  suspects: readonly QualityIssue[];
}

/**
 * How legible a paper is where its needed values stand (QL-02…QL-04): a page may be sharp on the whole and its date hidden by a finger. A name
 * that every such paper prints and that was not read makes it illegible; a missing date, which some papers lack, only when
 * the picture shows why it could not be read.
 */
export function judgeNeeded({ type, text, patientName, dates, quality, suspects }: FirstPage): Quality {
  if (!quality.legible || text.rows.some((row) => row.exact)) return quality;
  const rows = text.rows.filter((row) => /\p{Script=Han}{3,}/u.test(row.text));
  const certainties = rows.map((row) => row.confidence).toSorted((a, b) => a - b);
  const middling = certainties[Math.floor(certainties.length / 2)] ?? 0;
  if (rows.length >= fewestRows && middling < leastCertain) return illegible(quality, ['blurry']);
  if (rows.length < fewestRows && quality.issues.length > 0) return illegible(quality, []);
  if (named.has(type) && patientName === null) return illegible(quality, suspects);
  const wanted = datesOf[type];
  const isDated = wanted === undefined || dates.some(({ kind }) => wanted.includes(kind));
  const causes = [...suspects, ...quality.issues];
  return isDated || causes.length === 0 ? quality : illegible(quality, suspects);
}

const illegible = ({ issues }: Quality, more: readonly QualityIssue[]): Quality => ({
  legible: false,
  issues: [...new Set([...issues, ...more])],
});
