import { expect, it } from 'vitest';
import {
  MARK_COLUMNS,
  MARK_LENGTH,
  MARK_ROWS,
  marksOfText,
  marksToText,
  type Marks,
} from '../../../../../shared/readings/impression/marks.ts';

const kinds = [null, -1, 0, 1] as const;
const marks: Marks = Array.from(
  { length: MARK_COLUMNS * MARK_ROWS },
  (_, at) => kinds[(at * 7 + (at >> 3)) % 4]!,
);

it('come out of their text as they went in', () => {
  expect(marksToText(marks)).toHaveLength(MARK_LENGTH);
  expect(marksOfText(marksToText(marks))).toEqual(marks);
});

it('are not made up from a text that is none', () => {
  expect(marksOfText('')).toBeNull();
  expect(marksOfText('?'.repeat(MARK_LENGTH))).toBeNull();
});
