import type { Directory } from '../../shared/domain/institution.ts';
import type { Fields } from '../../shared/readings/schema.ts';
import { matchInstitution } from '../../shared/text/match-institution.ts';
import { heightOf } from '../text/line/box.ts';
import type { TextLine } from '../text/line/text-line.ts';
import { valueAt, type PageText } from './page-text.ts';

type Letterhead = NonNullable<Fields['institution']>;

/** Share of the height of a page in which its letterhead stands. */
const headShare = 0.26;
/** Words that close the name of an institution. */
const kinds =
  /(?:医院|卫生院|保健院|防治院|疗养院|服务中心|医学中心|医疗中心|急救中心|血液中心|诊所|门诊部|卫生室|卫生服务站)/u;
/** The name at the start of a row, up to its closing word, a campus included. */
const named = new RegExp(
  String.raw`^.*?${kinds.source}(?!${kinds.source})(?:[(]?\p{Script=Han}{0,6}(?:院区|分院|本部)[)]?)?`,
  'u',
);

/**
 * The institution of the letterhead (信头). The whole line is compared with the directory, never a part of it; `code` is
 * set only when the line is exactly a name, alias, former name or campus. Otherwise the text alone is reported, if it
 * ends like an institution at all.
 */
export function findLetterhead(pages: readonly PageText[], directory: Directory): Letterhead | null {
  let text: Letterhead | null = null;
  for (const page of pages)
    for (const row of headRows(page)) {
      const candidate = letterheadOf(page, row, directory);
      if (candidate?.code != null) return candidate;
      text ??= candidate;
    }
  return text;
}

/** The row of a page that looks most like a letterhead, named or not; for a second look at what was misread. */
export const letterheadRow = (page: PageText, directory: Directory): TextLine | null =>
  headRows(page).find((row) => letterheadOf(page, row, directory) !== null) ?? null;

/** Rows of the upper part that may be a letterhead, the tallest first: no labels, not a sentence. */
function headRows(page: PageText): TextLine[] {
  return page.rows
    .filter((row) => row.box.y0 < page.height * headShare && !/[:,。;]/u.test(row.text))
    .toSorted((a, b) => heightOf(b.box) - heightOf(a.box));
}

function letterheadOf(page: PageText, row: TextLine, directory: Directory): Letterhead | null {
  const joined = row.text.replaceAll(/\s/gu, '');
  const printed = named.exec(joined)?.[0] ?? '';
  const match = matchInstitution(joined, directory);
  if (match.code !== null && match.certain) {
    const length = printed.length > 0 ? printed.length : joined.length;
    return { ...placed(page, row, length, joined.slice(0, length)), code: match.code };
  }
  const rest = joined.slice(printed.length);
  if (printed.length >= 4 && !/\p{Script=Han}/u.test(rest)) {
    const alone = matchInstitution(printed, directory);
    if (alone.code !== null && alone.certain)
      return { ...placed(page, row, printed.length, printed), code: alone.code };
  }
  return printed.length >= 4 ? { ...placed(page, row, printed.length, printed), code: null } : null;
}

/** The first `length` characters of a row, blanks not counted, as a value. */
function placed(page: PageText, row: TextLine, length: number, value: string) {
  let end = 0;
  for (let seen = 0; seen < length && end < row.text.length; end += 1)
    if ((row.text[end] ?? '').trim() !== '') seen += 1;
  return valueAt(page, row, 0, end, value);
}
