import { compareDates } from '../calendar/iso-date.ts';
import type { DateKind, DocType } from '../domain/enumerations.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { DateReading, Line } from '../readings/schema.ts';
import { labelledKinds } from '../text/date-labels.ts';

/** The date of a paper that counts (计算日期), or why none does. */
export interface EffectiveDate {
  readonly chosen: DateReading | null;
  /** Kind that counted; `null` where nothing was chosen. */
  readonly basis: DateKind | null;
  /** Readings of equal rank that disagree: a person picks (DT-04). Empty when one was chosen or none was found. */
  readonly competing: DateReading[];
  /** A kind that would count first: its label stands on the page, its date was not read. */
  readonly unread: DateKind | null;
}

/**
 * Chooses by the order of kinds that the pack gives for this type (domain 3.4): the first kind on the paper decides.
 * Print times, births, watermarks and validity are in no list and never count. Several dates of that kind that differ
 * leave the choice to a person, but where the pack lets the latest of several visits count. Of equal readings the
 * most confident one is kept. `lines` are the lines of the same paper: a label whose date was not read is not passed
 * over for a date of lower rank.
 */
export function effectiveDate(
  docType: DocType,
  dates: readonly DateReading[],
  pack: PolicyPack,
  lines: readonly Line[] = [],
): EffectiveDate {
  const undecided = { chosen: null, basis: null, competing: [], unread: null };
  const labelled = new Set(lines.flatMap((line) => labelledKinds(line.text)));
  for (const kind of pack.recency.basis[docType] ?? []) {
    const candidates = dates.filter((date) => date.kind === kind);
    if (candidates.length === 0) {
      if (labelled.has(kind)) return { ...undecided, unread: kind };
      continue;
    }
    const surest = [...Map.groupBy(candidates, (date) => date.value).values()]
      .map((equal) => equal.reduce((best, date) => (date.confidence > best.confidence ? date : best)))
      .toSorted((a, b) => compareDates(b.value, a.value));
    const latestCounts = pack.recency.latestCounts?.includes(docType) ?? false;
    if (surest.length === 1 || latestCounts)
      return { chosen: surest[0]!, basis: kind, competing: [], unread: null };
    return { ...undecided, competing: surest };
  }
  return undecided;
}

/** Why a chosen date is not relied on, in Chinese; `null` when it is. */
export function dateDoubt(date: DateReading, pack: PolicyPack): string | null {
  if (date.handwritten) return '日期为手写';
  if (date.confidence < pack.legibility.minimumFieldConfidence) return '日期读取把握不足';
  return null;
}
