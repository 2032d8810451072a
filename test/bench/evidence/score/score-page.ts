import { dateTrials } from './dates.ts';
import { defectTrials } from './defects.ts';
import { fieldTrials } from './fields.ts';
import { sealTrials } from './seals.ts';
import type { ScoredPage, Trial } from './trial.ts';

/** Every trial of one page that was read. */
export const scorePage = (page: ScoredPage): Trial[] => [
  { figure: 'read', hit: true, seen: '' },
  ...sealTrials(page),
  ...dateTrials(page),
  ...fieldTrials(page),
  ...defectTrials(page),
];
