import type { Condition } from '../../../corpus/report/plan/page-plan.ts';
import { compared, type ScoredPage, type Trial } from './trial.ts';

const flat: readonly Condition[] = ['scan', 'scan-compressed', 'pdf-scan', 'pdf-digital'];

/** Trials of the date that counts (计算日期): exact where it is printed, never wrong and accepted. */
export function dateTrials({ truth, judgement }: ScoredPage): Trial[] {
  const read = judgement.date;
  const right = truth.countedDate;
  const wrong: Trial = {
    ...compared('dateWrong', read, right),
    hit: read !== null && read !== right,
  };
  if (truth.hand.date)
    return [
      wrong,
      { ...wrong, figure: 'handDate' },
      { figure: 'handDateSeen', hit: read === null, seen: wrong.seen },
    ];
  if (right === null) return [wrong];
  const group = truth.dateUnderSeal
    ? 'dateUnderSeal'
    : flat.includes(truth.condition)
      ? 'dateScan'
      : truth.condition.startsWith('photo')
        ? 'datePhoto'
        : 'dateOther';
  return [wrong, compared(group, read, right)];
}
