import { expect, it } from 'vitest';
import { inside, overlap } from '../../bench/evidence/score/seals/overlap.ts';

const box = (x: number, y: number, wide: number, tall: number): [number, number][] => [
  [x, y],
  [x + wide, y],
  [x + wide, y + tall],
  [x, y + tall],
];

it('is one for equal outlines, none for separate ones, a third for halves that overlap', () => {
  expect(overlap(box(0, 0, 10, 10), box(0, 0, 10, 10))).toBe(1);
  expect(overlap(box(0, 0, 10, 10), box(20, 0, 10, 10))).toBe(0);
  expect(overlap(box(0, 0, 10, 10), box(5, 0, 10, 10))).toBeCloseTo(1 / 3, 2);
});

it('knows what lies in an outline', () => {
  expect(inside(box(0, 0, 10, 10), 5, 5)).toBe(true);
  expect(inside(box(0, 0, 10, 10), 15, 5)).toBe(false);
});
