import type { HospitalLevel } from './enumerations.ts';

const words: readonly (readonly [RegExp, HospitalLevel])[] = [
  [/三级/, 'L3'],
  [/二级/, 'L2'],
  [/一级/, 'L1'],
  [/未定级|未评级|无等级|未定等级/, 'L0'],
];

/**
 * The level (级别) in a printed rank such as 三级甲等 or 二级未评; the grade (等次) does not matter for "at least
 * second level" (domain 2.3). `null` when the text names no level.
 */
export const hospitalLevelOf = (printed: string): HospitalLevel | null =>
  words.find(([pattern]) => pattern.test(printed.normalize('NFKC')))?.[1] ?? null;

const rank: Record<HospitalLevel, number> = { L0: 0, L1: 1, L2: 2, L3: 3 };

/** Whether `level` reaches `minimum`. */
export const reachesLevel = (level: HospitalLevel, minimum: HospitalLevel): boolean =>
  rank[level] >= rank[minimum];
