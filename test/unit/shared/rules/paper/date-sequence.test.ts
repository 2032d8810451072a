import { describe, expect, it } from 'vitest';
import { aPaper, resultOf } from '../../../../builders/paper.ts';
import { aDate } from '../../../../builders/readings.ts';

const dated = (...dates: ReturnType<typeof aDate>[]) => resultOf('DT-03', aPaper('DISCHARGE', { dates }));

describe('DT-03, do the dates of a paper follow one another', () => {
  it.each([
    ['2026-10-01', '2026-10-12', 'pass'],
    ['2026-10-12', '2026-10-12', 'pass'],
    ['2026-10-13', '2026-10-12', 'warn'],
    ['2026-11-11', '2026-10-12', 'warn'],
    ['2026-11-12', '2026-10-12', 'fail'],
  ] as const)('admission %s, discharge %s: %s', (admitted, discharged, level) => {
    expect(dated(aDate('ADMIT', admitted), aDate('DISCHARGE', discharged)).level).toBe(level);
  });

  it('names the two dates that are furthest out of order and by how many days', () => {
    const result = dated(
      aDate('COLLECT', '2026-10-05'),
      aDate('RECEIVE', '2026-10-04'),
      aDate('REPORT', '2026-10-02'),
    );
    expect(result.message).toContain('2026-10-05 晚于');
    expect(result.message).toContain('2026-10-02，相差 3 天');
  });

  it('compares no date written by hand, read with doubt, or standing there twice with two values', () => {
    const admitted = aDate('ADMIT', '2026-10-20');
    expect(dated(admitted, aDate('DISCHARGE', '2026-10-12', { handwritten: true })).level).toBe('na');
    expect(dated(admitted, aDate('DISCHARGE', '2026-10-12', { confidence: 0.3 })).level).toBe('na');
    expect(dated(admitted, aDate('DISCHARGE', '2026-10-12'), aDate('DISCHARGE', '2026-10-25')).level).toBe(
      'na',
    );
  });
});
