import type { Condition } from '../../../../corpus/report/plan/page-plan.ts';
import { compared, type ScoredPage, type Trial } from '../trial.ts';

const flat: readonly Condition[] = ['scan', 'scan-compressed', 'pdf-scan', 'pdf-digital'];

/** Trial of whether a wrong date was accepted. */
export const dateWrongTrial = ({ truth, judgement: { date } }: ScoredPage): Trial => ({
  ...compared('dateWrong', date, truth.countedDate),
  hit: date !== null && date !== truth.countedDate,
});

/** Trials of the date that counts (计算日期): exact where it is printed, never wrong and accepted. */
export function dateTrials(page: ScoredPage): Trial[] {
  const { truth, judgement } = page;
  const wrong = dateWrongTrial(page);
  if (truth.hand.date && truth.countedDate !== null)
    return [
      wrong,
      { ...wrong, figure: 'handDate' },
      { figure: 'handDateSeen', hit: judgement.date === null, seen: wrong.seen },
    ];
  if (truth.countedDate === null) return [wrong];
  const group = truth.dateUnderSeal
    ? 'dateUnderSeal'
    : flat.includes(truth.condition)
      ? 'dateScan'
      : truth.condition.startsWith('photo')
        ? 'datePhoto'
        : 'dateOther';
  return [wrong, compared(group, judgement.date, truth.countedDate)];
}
