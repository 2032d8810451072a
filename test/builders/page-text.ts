import { lineFromGlyphs, type TextLine } from '../../evidence/text/line/text-line.ts';
import type { PageText } from '../../evidence/fields/page-text.ts';
import { rectangle } from '../../shared/geometry/polygon.ts';

const size = 30;

/** A line as the recogniser would give it: 30-pixel characters from `x`, a blank as wide as a character, the baseline by `y`. */
export function textLine(
  text: string,
  {
    x = 100,
    y = 100,
    height = size,
    certainty = 0.95,
  }: { x?: number; y?: number; height?: number; certainty?: number } = {},
): TextLine {
  let at = x;
  const glyphs = [...text].flatMap((character) => {
    const wide = /[\u2e80-\u9fff]/u.test(character);
    const width = wide || character === ' ' ? height : height / 2;
    const box = { x0: at, y0: y, x1: at + width, y1: y + height };
    at += width;
    return character === ' ' ? [] : [{ text: character, box, certainty }];
  });
  return lineFromGlyphs(glyphs);
}

/** A page of rows from the top, one string each; a string may bring its own height and place. */
export function pageText(
  rows: readonly (string | { text: string; y?: number; x?: number; height?: number; certainty?: number })[],
  { page = 1, width = 1588, height = 2246 }: { page?: number; width?: number; height?: number } = {},
): PageText {
  const lines = rows.map((row, index) =>
    typeof row === 'string'
      ? textLine(row, { y: 100 + index * 60 })
      : textLine(row.text, { y: 100 + index * 60, ...row }),
  );
  return {
    page,
    width,
    height,
    lines,
    rows: lines,
    byHand: () => false,
    outline: ({ x0, y0, x1, y1 }) => rectangle(x0, y0, x1 - x0, y1 - y0),
  };
}
