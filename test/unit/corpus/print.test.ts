import { describe, expect, it } from 'vitest';
import { shiftDate, writeDate } from '../../corpus/print/date-style.ts';
import { invert, project, squareTo } from '../../corpus/capture/homography.ts';
import { createRandom } from '../../corpus/random.ts';
import { validThrough } from '../../corpus/truth/expected.ts';

describe('dates on the sample papers', () => {
  it('are written in every style that hospitals use', () => {
    const styles = ['long', 'padded', 'dash', 'slash', 'dot', 'han'] as const;
    expect(styles.map((style) => writeDate('2026-09-03', style))).toEqual([
      '2026年9月3日',
      '2026年09月03日',
      '2026-09-03',
      '2026/09/03',
      '2026.9.3',
      '二〇二六年九月三日',
    ]);
    expect(writeDate('2025-10-31', 'han')).toBe('二〇二五年十月三十一日');
    expect(writeDate('2025-12-20', 'han')).toBe('二〇二五年十二月二十日');
  });

  it('move over month and year ends', () => {
    expect(shiftDate('2026-03-01', -1)).toBe('2026-02-28');
    expect(shiftDate('2026-12-31', 1)).toBe('2027-01-01');
  });

  it.each([
    ['2023-08-29', '2024-02-29'],
    ['2023-08-31', '2024-02-29'],
    ['2024-02-29', '2024-08-29'],
    ['2025-02-28', '2025-08-28'],
    ['2025-09-30', '2026-03-30'],
    ['2025-10-31', '2026-04-30'],
    ['2025-12-31', '2026-06-30'],
    ['2026-05-31', '2026-11-30'],
  ])('of %s stay recent through %s', (date, through) => {
    expect(validThrough(date)).toBe(through);
  });
});

describe('the camera of the samples', () => {
  const corners = [
    [12, 20],
    [410, 8],
    [402, 588],
    [25, 570],
  ] as const;

  it('puts the corners of a sheet where they were asked for', () => {
    const forward = squareTo([...corners]);
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    for (const [at, [u, v]] of square.entries()) {
      const [x, y] = project(forward, u, v);
      expect(x).toBeCloseTo(corners[at]![0], 6);
      expect(y).toBeCloseTo(corners[at]![1], 6);
    }
  });

  it('finds the way back from the picture to the sheet', () => {
    const forward = squareTo([...corners]);
    const [u, v] = project(invert(forward), ...project(forward, 0.31, 0.77));
    expect(u).toBeCloseTo(0.31, 9);
    expect(v).toBeCloseTo(0.77, 9);
  });
});

function draw(label: string): number[] {
  const random = createRandom(label);
  return Array.from({ length: 5 }, () => random.integer(0, 1_000_000));
}

describe('randomness of the samples', () => {
  it('is the same for the same label and independent under another', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('gives version 4 identifiers', () => {
    expect(createRandom('id').uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
