import { simplify } from './simplify.ts';

const interpuncts = /[·•․‧∙⋅・・.]/gu;

/** As written, but for width, spaces and the kind of interpunct. */
const spelling = (name: string): string =>
  name.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(interpuncts, '·');

const withoutInterpunct = (name: string): string => normaliseName(name).replaceAll('·', '');

/**
 * A person's name in comparable form (ID-04): NFKC, no spaces, one interpunct `·`, simplified characters. Rare
 * characters stay; nothing is dropped that could tell two people apart.
 */
export const normaliseName = (name: string): string => simplify(spelling(name));

/**
 * Whether two writings are the same name: `same` after NFKC, spaces and interpunct; `variant` when they differ only
 * by a dropped interpunct or a traditional form (a person should look); else `different`. Similar is different.
 */
export function sameName(a: string, b: string): 'same' | 'variant' | 'different' {
  if (spelling(a) === spelling(b)) return 'same';
  const bare = withoutInterpunct(a);
  return bare === withoutInterpunct(b) && bare !== '' ? 'variant' : 'different';
}

/**
 * Whether a name could be a misreading of another: same length (or one character more or less) and at least half
 * of the characters in place. Then a difference read by a machine is a doubt, not a fact.
 */
export function couldBeMisreading(read: string, expected: string): boolean {
  const a = [...withoutInterpunct(read)];
  const b = [...withoutInterpunct(expected)];
  if (Math.abs(a.length - b.length) > 1) return false;
  const fromStart = a.filter((character, index) => character === b[index]).length;
  const fromEnd = a.filter((character, index) => character === b[b.length - a.length + index]).length;
  return Math.max(fromStart, fromEnd) * 2 >= Math.max(a.length, b.length);
}
