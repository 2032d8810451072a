/**
 * Text folded to compatibility form (NFKC) one code point at a time, with the way back: `offsets[i]` is the place in
 * the original of the folded character `i`, and `offsets[folded.length]` its end. Full-width digits, circled numbers
 * and compatibility ideographs become plain ones; places found in the folded text can be shown in the original.
 */
export interface FoldedText {
  readonly folded: string;
  readonly offsets: readonly number[];
}

/** Folds a text and keeps its offsets (UTF-16 code units). */
export function fold(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = character.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(position);
    folded += plain;
    position += character.length;
  }
  offsets.push(position);
  return { folded, offsets };
}
