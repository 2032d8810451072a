import type { Draft, DraftWord } from '../../store/draft.ts';

/** The draft with a word on one check, by `checkKey`; `null` takes the word back. */
export function withWord(draft: Draft, key: string, word: DraftWord | null): Draft {
  if (word !== null) return { ...draft, words: { ...draft.words, [key]: word } };
  const { [key]: _, ...words } = draft.words;
  return { ...draft, words };
}
