import { compareDates } from '../calendar/iso-date.ts';
import type { DateKind, DocType } from '../domain/enumerations.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { DateReading } from '../readings/schema.ts';

/** The date of a paper that counts (计算日期), or why none does. */
export interface EffectiveDate {
  readonly chosen: DateReading | null;
  /** Kind that counted; `null` where nothing was chosen. */
  readonly basis: DateKind | null;
  /** Readings of equal rank that disagree: a person picks (DT-04). Empty when one was chosen or none was found. */
  readonly competing: DateReading[];
}

const none: EffectiveDate = { chosen: null, basis: null, competing: [] };

/**
 * Chooses by the order of kinds that the pack gives for this type (domain 3.4): the first kind that was read decides.
 * Print times, births, watermarks and validity are in no list and never count. Several dates of that kind that differ
 * leave the choice to a person, but where the pack lets the latest of several visits count. Of equal readings the
 * most confident one is kept.
 */
export function effectiveDate(
  docType: DocType,
  dates: readonly DateReading[],
  pack: PolicyPack,
): EffectiveDate {
  for (const kind of pack.recency.basis[docType] ?? []) {
    const candidates = dates.filter((date) => date.kind === kind);
    if (candidates.length === 0) continue;
    const surest = [...Map.groupBy(candidates, (date) => date.value).values()]
      .map((equal) => equal.reduce((best, date) => (date.confidence > best.confidence ? date : best)))
      .toSorted((a, b) => compareDates(b.value, a.value));
    const latestCounts = pack.recency.latestCounts?.includes(docType) ?? false;
    if (surest.length === 1 || latestCounts) return { chosen: surest[0]!, basis: kind, competing: [] };
    return { chosen: null, basis: null, competing: surest };
  }
  return none;
}

/** Why a chosen date is not relied on, in Chinese; `null` when it is. */
export function dateDoubt(date: DateReading, pack: PolicyPack): string | null {
  if (date.handwritten) return '日期为手写';
  if (date.confidence < pack.legibility.minimumFieldConfidence) return '日期读取把握不足';
  return null;
}
