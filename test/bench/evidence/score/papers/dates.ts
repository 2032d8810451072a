import type { Condition } from '../../../../corpus/report/plan/page-plan.ts';
import { hasSecondDate } from './defects.ts';
import { compared, type ScoredPage, type Trial } from '../trial.ts';

const flat: readonly Condition[] = ['scan', 'scan-compressed', 'pdf-scan', 'pdf-digital'];

/** Trial of whether a wrong date was accepted; none where another day of the paper may stand in for the one that counts. */
export function dateWrongTrials({ truth, judgement: { date } }: ScoredPage): Trial[] {
  if ((truth.countedDate === null || truth.harm !== null) && hasSecondDate(truth)) return [];
  const hit = date !== null && date !== truth.countedDate;
  return [{ ...compared('dateWrong', date, truth.countedDate), hit }];
}

/** Trials of the date that counts (计算日期): exact where it is printed, never wrong and accepted. */
export function dateTrials(page: ScoredPage): Trial[] {
  const { truth, judgement } = page;
  const wrong = dateWrongTrials(page);
  if (truth.hand.date && truth.countedDate !== null)
    return [
      ...wrong,
      ...wrong.map((trial): Trial => ({ ...trial, figure: 'handDate' })),
      { figure: 'handDateSeen', hit: judgement.date === null, seen: judgement.date ?? '—' },
    ];
  if (truth.countedDate === null) return wrong;
  const group = truth.dateUnderSeal
    ? 'dateUnderSeal'
    : flat.includes(truth.condition)
      ? 'dateScan'
      : truth.condition.startsWith('photo')
        ? 'datePhoto'
        : 'dateOther';
  return [...wrong, compared(group, judgement.date, truth.countedDate)];
}
