import { ORDERLY } from './orderly.ts';
import type { CasePlan } from './wishes.ts';

/** Every case of the committed samples, in order: the n-th is stored in folder `case-n`. */
export const CASES: readonly CasePlan[] = [...ORDERLY];
