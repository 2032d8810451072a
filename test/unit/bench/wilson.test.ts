import { describe, expect, it } from 'vitest';
import { wilson } from '../../bench/wilson.ts';

describe('the interval of a share', () => {
  it('agrees with published values of the score interval', () => {
    const { low, high } = wilson(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
  });

  it('still says something when nothing or everything was hit', () => {
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilson(20, 20)).toEqual({ low: expect.closeTo(0.8389, 4), high: 1 });
  });

  it('calls everything possible before the first trial', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('holds the share it is about and narrows with more trials', () => {
    for (const trials of [4, 40, 400, 4000]) {
      const { low, high } = wilson(trials / 4, trials);
      expect(low).toBeLessThan(0.25);
      expect(high).toBeGreaterThan(0.25);
      expect(high - low).toBeLessThan(1.8 / Math.sqrt(trials));
    }
  });
});
