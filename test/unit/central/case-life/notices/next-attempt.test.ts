import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../../../../central/case-life/notices/next-attempt.ts';

describe('the wait before a notice is tried again', () => {
  it('doubles from half a minute to an hour, at least half of it', () => {
    for (const [attempt, most] of [
      [1, 30],
      [2, 60],
      [5, 480],
      [8, 3600],
      [400, 3600],
    ] as const)
      for (let draw = 0; draw < 50; draw += 1) {
        const wait = waitAfter(attempt) / 1000;
        expect(wait).toBeGreaterThanOrEqual(most / 2);
        expect(wait).toBeLessThanOrEqual(most);
      }
  });

  it('is what the receiver asks for where that is longer, and never over a day', () => {
    expect(waitAfter(1, 7200)).toBe(7_200_000);
    expect(waitAfter(1, 10_000_000)).toBe(86_400_000);
  });
});
