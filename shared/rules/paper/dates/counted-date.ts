import type { DateReading } from '../../../readings/schema.ts';
import { dateKindNames } from '../../../text/names.ts';
import { effectiveDate } from '../../effective-date.ts';
import { dateByHand } from '../../corrections/date-by-hand.ts';
import type { ReadPaper } from '../../paper-input.ts';

/** The date that counts on a read paper, or in words why there is none, with the readings that compete. */
export type CountedDate =
  | { readonly chosen: DateReading; readonly byHand: boolean }
  | { readonly chosen: null; readonly why: string; readonly competing: readonly DateReading[] };

/**
 * The date that a person chose or typed, else `effectiveDate` of the paper, with the reason in Chinese where nothing was
 * chosen.
 */
export function countedDate({ docType, readings, pack, corrections }: ReadPaper): CountedDate {
  const own = dateByHand(corrections ?? []);
  if (own !== null) return { chosen: own, byHand: true };
  const { chosen, competing, unread } = effectiveDate(docType, readings.dates, pack, readings.lines);
  if (chosen !== null) return { chosen, byHand: false };
  const why =
    competing.length > 0
      ? `${dateKindNames[competing[0]!.kind]}读到 ${competing.length} 个（${competing.map((date) => date.value).join('、')}），请选定计算日期`
      : unread === null
        ? '未读到可计算的日期'
        : `材料载有${dateKindNames[unread]}，但未能读出，请人工核对`;
  return { chosen: null, why, competing };
}
