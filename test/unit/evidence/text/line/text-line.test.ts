import { describe, expect, it } from 'vitest';
import { lineFromGlyphs } from '../../../../../evidence/text/line/text-line.ts';

/** Characters on an even pitch of 18 pixels, their ink `inks` wide; a blank takes a place of its own. */
const lineOf = (text: string, inks: Record<string, number> = {}) =>
  lineFromGlyphs(
    [...text].flatMap((character, index) => {
      if (character === ' ') return [];
      const middle = 100 + index * 18;
      const half = (inks[character] ?? 14) / 2;
      return [
        { text: character, box: { x0: middle - half, y0: 100, x1: middle + half, y1: 121 }, certainty: 1 },
      ];
    }),
  ).text;

describe('blanks in numbers', () => {
  it('are not seen beside the thin ink of ones and points', () => {
    expect(lineOf('2025-11-19', { 1: 6, '-': 9 })).toBe('2025-11-19');
    expect(lineOf('2026.01.11', { 1: 6, '.': 4 })).toBe('2026.01.11');
  });

  it('are kept before a time of day, so that its hour does not become part of the day', () => {
    expect(lineOf('2026/7/2 8:15', { ':': 4 })).toBe('2026/7/2 8:15');
  });
});
