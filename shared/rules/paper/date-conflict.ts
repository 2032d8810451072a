import { dateKindNames } from '../../text/names.ts';
import type { CheckResult } from '../check-result.ts';
import { effectiveDate } from '../effective-date.ts';
import type { PaperInput } from '../paper-input.ts';
import { ofReadPaper, paperResult, placeOf } from '../paper-result.ts';

const blocking = 'soft';

/** DT-04 日期冲突 (domain 3.4): dates of equal rank that disagree are left to a person. */
export function dateConflict(input: PaperInput): CheckResult {
  if (input.pack.recency.basis[input.docType] === undefined)
    return paperResult(input, 'DT-04', { level: 'na', blocking: 'info', message: '该类材料无计算日期' });
  return ofReadPaper(input, 'DT-04', blocking, ({ docType, readings, pack }) => {
    const { chosen, competing } = effectiveDate(docType, readings.dates, pack);
    const first = competing[0];
    if (first !== undefined)
      return {
        level: 'unknown',
        blocking,
        message: `${dateKindNames[first.kind]}读到 ${competing.length} 个:${competing.map((date) => date.value).join('、')},请选定`,
        values: { dates: competing.map((date) => date.value).join('、') },
        evidence: competing.map((date) => placeOf(date, date.value)),
      };
    if (chosen === null) return { level: 'na', blocking: 'info', message: '未读到可计算的日期' };
    return {
      level: 'pass',
      blocking,
      message: `计算日期:${dateKindNames[chosen.kind]} ${chosen.value}`,
      values: { date: chosen.value },
      evidence: [placeOf(chosen, chosen.value)],
    };
  });
}
