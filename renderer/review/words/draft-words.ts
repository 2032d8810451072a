import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { Draft, DraftWord } from '../../store/draft.ts';
import { checkKey } from '../check-key.ts';

/** The draft with a word on one check, by `checkKey`; `null` takes the word back. */
export function withWord(draft: Draft, key: string, word: DraftWord | null): Draft {
  if (word !== null) return { ...draft, words: { ...draft.words, [key]: word } };
  const { [key]: _, ...words } = draft.words;
  return { ...draft, words };
}

/** The word on a check as it was found; `undefined` without one, or where it spoke of another finding. */
export function wordOn({ words }: Pick<Draft, 'words'>, check: CheckResult): DraftWord | undefined {
  const word = words[checkKey(check)];
  return word?.on === check.level ? word : undefined;
}
