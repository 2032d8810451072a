import { dateKindNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import { countedDate } from './counted-date.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf } from '../paper-result.ts';

const blocking = 'soft';

/** DT-04 日期冲突 (domain 3.4): dates of equal rank that disagree are left to a person. */
export function dateConflict(input: PaperInput): CheckResult {
  if (input.pack.recency.basis[input.docType] === undefined)
    return paperResult(input, 'DT-04', { level: 'na', blocking: 'info', message: '该类材料无计算日期' });
  return ofReadPaper(input, 'DT-04', blocking, (paper) => {
    const counted = countedDate(paper);
    if (counted.chosen !== null)
      return {
        level: 'pass',
        blocking,
        message: `计算日期：${dateKindNames[counted.chosen.kind]} ${counted.chosen.value}${counted.byHand ? '（人工选定）' : ''}`,
        values: { date: counted.chosen.value },
        evidence: [placeOf(counted.chosen, counted.chosen.value)],
      };
    if (counted.competing.length === 0) return { level: 'na', blocking: 'info', message: counted.why };
    return {
      level: 'unknown',
      blocking,
      message: counted.why,
      values: { dates: counted.competing.map((date) => date.value).join('、') },
      evidence: counted.competing.map((date) => placeOf(date, date.value)),
    };
  });
}
