import { DATE_FAULTS } from './date-faults.ts';
import { ORDERLY } from './orderly.ts';
import { PICTURE_FAULTS } from './picture-faults.ts';
import { SEAL_FAULTS } from './seal-faults.ts';
import type { CasePlan } from './wishes.ts';

/** Every case of the committed samples, in order: the n-th is stored in folder `case-n`. */
export const CASES: readonly CasePlan[] = [...ORDERLY, ...SEAL_FAULTS, ...DATE_FAULTS, ...PICTURE_FAULTS];
