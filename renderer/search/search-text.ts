import { pinyin, polyphonic } from 'pinyin-pro';
import type { CaseRecord } from '../../shared/domain/case-record.ts';

/**
 * What a case answers to, as one line of text in which three alphabets keep three ways of finding apart: small letters and
 * characters are found anywhere; capital letters behind `wordStart` from the first one on; whole words between
 * `exact` marks, their characters moved to a private range, only as they are.
 */
export const wordStart = '\u0002';
const exact = '\u0003';
const fieldEnd = '\u0001';

/** First code point of the range that exact words are moved to (Unicode private use). */
const privateUse = 0xe000;

/** Readings of a name that are spelled out as initials; names with more are found by the likeliest ones. */
const mostReadings = 64;

/** The text of a case: receipt number and name, last four of the certificate number, initials and pinyin of the name. */
export function searchText(record: CaseRecord): string {
  const name = record.person.name.normalize('NFKC').replaceAll(/[·•.‧・\s]/g, '');
  const spelled = pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join('');
  const starts = [...initialsOf(name), spelled].map((word) => wordStart + word.toUpperCase());
  return [
    record.receiptNo.toLowerCase(),
    fieldEnd,
    name.toLowerCase(),
    exactWord(record.person.certNo.slice(-4)),
    ...starts,
    fieldEnd,
  ].join('');
}

/** A word that is found only as a whole. */
const exactWord = (word: string): string =>
  exact +
  [...word.toLowerCase()]
    .map((character) => String.fromCharCode(privateUse + (character.codePointAt(0) ?? 0)))
    .join('') +
  exact;

/** Every way in which the initials of a name may be read (区 is `q` and `o`). */
function initialsOf(name: string): string[] {
  const readings = polyphonic(name, { toneType: 'none', type: 'array' }).map((reading) => [
    ...new Set(reading.map((syllable) => syllable.charAt(0))),
  ]);
  let ways = [''];
  for (const initials of readings) {
    const all = ways.flatMap((way) => initials.map((initial) => way + initial));
    ways = all.length <= mostReadings ? all : ways.map((way) => way + (initials[0] ?? ''));
  }
  return ways;
}

/** What to look for in a text when this was typed; `null` when nothing was, and everything answers. */
export function needlesOf(typed: string): string[] | null {
  // neither the marks of the text nor its private range can be typed
  const query = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[·\s\p{Cc}\p{Co}]/gu, '');
  if (query === '') return null;
  const letters = /^[a-z]+$/.test(query) ? [wordStart + query.toUpperCase()] : [];
  return [query, exactWord(query), ...letters];
}
