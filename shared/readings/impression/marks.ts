/** Columns along the rim and rows from outside to inside of a described impression. */
export const MARK_COLUMNS = 293;
export const MARK_ROWS = 25;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_CHARACTER = 3;
const CELLS = MARK_COLUMNS * MARK_ROWS;

/** Length of the text of an impression, characters. */
export const MARK_LENGTH = Math.ceil(CELLS / PER_CHARACTER);

/**
 * The marks of an impression (印文细节), row by row from the middle of the name clockwise: `null` where nothing is inked or known, −1 for
 * less ink than the stamp lets expect, 0 for as much, 1 for more.
 */
export type Marks = readonly (-1 | 0 | 1 | null)[];

/** Marks as text for the readings: three to a character. */
export function marksToText(marks: Marks): string {
  let text = '';
  for (let at = 0; at < CELLS; at += PER_CHARACTER) {
    let bits = 0;
    for (let index = 0; index < PER_CHARACTER; index++) bits = bits * 4 + code(marks[at + index] ?? null);
    text += ALPHABET[bits]!;
  }
  return text;
}

const code = (mark: Marks[number]): number => (mark === null ? 0 : mark + 2);

/** The marks of such a text; `null` for a text that is none. */
export function marksOfText(text: string): Marks | null {
  if (text.length !== MARK_LENGTH) return null;
  const marks: Marks[number][] = [];
  for (const character of text) {
    const bits = ALPHABET.indexOf(character);
    if (bits < 0) return null;
    for (const shift of [4, 2, 0]) marks.push(MARK_OF[(bits >> shift) & 3]!);
  }
  return marks.slice(0, CELLS);
}

const MARK_OF = [null, -1, 0, 1] as const;
