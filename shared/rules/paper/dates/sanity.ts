import { compareDates } from '../../../calendar/iso-date.ts';
import { checkIdentityNumber } from '../../../domain/identity-number.ts';
import { dateKindNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import { countedDate } from './counted-date.ts';
import { dateDoubt } from '../../effective-date.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';

const blocking = 'hard';

/**
 * DT-01 日期合理 (domain 3.4): the date that counts is not after the reference date, not before the person's birth and
 * not before `recency.earliestYear`.
 */
export function dateSanity(input: PaperInput): CheckResult {
  if (input.pack.recency.basis[input.docType] === undefined)
    return paperResult(input, 'DT-01', { level: 'na', blocking: 'info', message: '该类材料无计算日期' });
  return ofReadPaper(input, 'DT-01', blocking, judge);
}

function judge(paper: ReadPaper): Finding {
  const { pack, person, referenceDate } = paper;
  const counted = countedDate(paper);
  const parameter = { path: 'recency.earliestYear', value: String(pack.recency.earliestYear) };
  if (counted.chosen === null) return { level: 'unknown', blocking, parameter, message: counted.why };
  const { chosen } = counted;
  const { value } = chosen;
  const kind = dateKindNames[chosen.kind];
  const number = person && checkIdentityNumber(person.certNo);
  const fault =
    compareDates(value, referenceDate) > 0
      ? `${kind} ${value} 晚于提交日 ${referenceDate}`
      : number?.valid === true && compareDates(value, number.birthDate) < 0
        ? `${kind} ${value} 早于出生日期 ${number.birthDate}`
        : Number(value.slice(0, 4)) < pack.recency.earliestYear
          ? `${kind} ${value} 早于 ${pack.recency.earliestYear} 年`
          : null;
  const finding = {
    blocking,
    parameter,
    values: { date: value, dateKind: kind, referenceDate },
    evidence: [placeOf(chosen, value)],
  } as const;
  const doubt = dateDoubt(chosen, pack);
  if (doubt !== null) return { ...finding, level: 'unknown', message: `${doubt}，请核对：${kind} ${value}` };
  if (fault !== null) return { ...finding, level: 'fail', message: fault };
  return { ...finding, level: 'pass', message: `${kind} ${value} 合理` };
}
