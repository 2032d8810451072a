import { addMonthsClamped, compareDates, daysBetween } from '../../../calendar/iso-date.ts';
import { addWorkingDays, isWorkingDay } from '../../../calendar/working-days.ts';
import { dateKindNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import { countedDate } from './counted-date.ts';
import { dateDoubt } from '../../effective-date.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';

const blocking = 'hard';

/**
 * DT-02 近半年 (S29, S44; 民法典 §§201–203; domain 3.4): with D the date that counts and R the reference date, the paper
 * is recent when D ≤ R ≤ D + months (same day number, clamped to the month's end). One day over is a fault. 临界 (warning):
 * at most `recency.cautionDays` left; or over, but counting back from R would still accept it; or the last day was no
 * working day and R is not after the next one. `values`: date, validThrough, referenceDate, daysLeft (negative when over), byHand where a
 * person chose the date.
 */
export function recency(input: PaperInput): CheckResult {
  const { pack, docType } = input;
  if (pack.recency.basis[docType] === undefined)
    return paperResult(input, 'DT-02', { level: 'na', blocking: 'info', message: '该类材料不受近半年限制' });
  if (input.corrections?.some(({ kind }) => kind === 'supporting') === true)
    return paperResult(input, 'DT-02', {
      level: 'na',
      blocking: 'info',
      message: '病程佐证（人工标记），不受近半年限制',
    });
  const own = pack.recency.byDocType[docType];
  const months = own ?? pack.recency.months;
  const result = ofReadPaper(input, 'DT-02', blocking, (paper) => judge(paper, months));
  const path = own === undefined ? 'recency.months' : `recency.byDocType.${docType}`;
  return { ...result, parameter: { path, value: String(months), packVersion: pack.version } };
}

function judge(paper: ReadPaper, months: number): Finding {
  const { pack, calendar, referenceDate } = paper;
  const counted = countedDate(paper);
  if (counted.chosen === null)
    return {
      level: 'unknown',
      blocking,
      message: counted.why,
      values: { referenceDate },
      evidence: counted.competing.map((date) => placeOf(date, date.value)),
    };
  const { chosen } = counted;
  const date = chosen.value;
  const validThrough = addMonthsClamped(date, months);
  const daysLeft = daysBetween(referenceDate, validThrough);
  const kind = dateKindNames[chosen.kind];
  const finding = {
    blocking,
    values: {
      date,
      dateKind: kind,
      validThrough,
      referenceDate,
      daysLeft: String(daysLeft),
      ...(counted.byHand ? { byHand: 'true' } : {}),
    },
    evidence: [placeOf(chosen, `${chosen.label}${chosen.label === '' ? '' : ' '}${date}`)],
  } as const;
  const span = `${counted.byHand ? '人工选定的' : ''}${kind} ${date}，有效至 ${validThrough}，提交日 ${referenceDate}`;
  const sum = daysLeft >= 0 ? `${span}，余 ${daysLeft} 天` : `${span}，超出 ${-daysLeft} 天`;
  const doubt = dateDoubt(chosen, pack);
  if (doubt !== null) return { ...finding, level: 'unknown', message: `${doubt}，请核对：${sum}` };
  if (compareDates(date, referenceDate) > 0)
    return { ...finding, level: 'unknown', message: `${kind} ${date} 晚于提交日 ${referenceDate}，无法计算` };
  if (daysLeft > pack.recency.cautionDays) return { ...finding, level: 'pass', message: sum };
  if (daysLeft >= 0) return { ...finding, level: 'warn', message: `${sum}（临界）` };
  if (compareDates(addMonthsClamped(referenceDate, -months), date) <= 0)
    return {
      ...finding,
      level: 'warn',
      message: `${sum}（临界：自提交日倒推 ${months} 个月仍在期内，请人工判断）`,
    };
  const nextWorkingDay = addWorkingDays(calendar, validThrough, 1).date;
  if (!isWorkingDay(calendar, validThrough).working && compareDates(referenceDate, nextWorkingDay) <= 0)
    return {
      ...finding,
      level: 'warn',
      message: `${sum}（临界：${validThrough} 为非工作日，下一工作日为 ${nextWorkingDay}，请人工判断）`,
    };
  return { ...finding, level: 'fail', message: sum };
}
