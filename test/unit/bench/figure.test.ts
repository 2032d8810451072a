import { describe, expect, it } from 'vitest';
import { amountFigure, shareFigure } from '../../bench/figure.ts';
import { openTally } from '../../bench/evidence/report/tally.ts';

const named = (hit: boolean) => ({ figure: 'name' as const, hit, seen: '' });

describe('a figure', () => {
  it('meets a floor at the floor and misses it below', () => {
    expect(shareFigure('found', 99, 100, { atLeast: 0.99 })).toMatchObject({
      figure: 99,
      goal: '≥ 99 %',
      met: true,
    });
    expect(shareFigure('found', 98, 100, { atLeast: 0.99 }).met).toBe(false);
  });

  it('meets a ceiling of zero only with nothing at all', () => {
    expect(shareFigure('wrong', 0, 7, { atMost: 0 }).met).toBe(true);
    expect(shareFigure('wrong', 1, 7000, { atMost: 0 }).met).toBe(false);
  });

  it('is neither met nor missed without a single trial', () => {
    expect(shareFigure('found', 0, 0, { atLeast: 0.9 })).toMatchObject({
      figure: null,
      met: null,
      samples: 0,
    });
    expect(amountFigure('memory', null, 'MB', { atMost: 700 }, 0)).toMatchObject({ figure: null, met: null });
  });

  it('adds up over the conditions in which something was tried', () => {
    const tally = openTally();
    tally.add('scan', [named(true), named(true)]);
    tally.add('photo', [named(false)]);
    const row = tally.rows().find(({ key }) => key === 'name');
    expect(row?.by).toEqual({ scan: { hits: 2, trials: 2 }, photo: { hits: 0, trials: 1 } });
    expect(row?.figure).toMatchObject({ figure: 66.67, samples: 3, met: false });
  });
});
