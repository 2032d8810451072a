import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { needlesOf, searchText } from '../../search/search-text.ts';

const texts = new WeakMap<CaseRecord, string>();

/**
 * Does the case answer to what was typed? Part of the receipt number, part of the name, its pinyin or initials from the
 * first character on (区 answers to `q` and `o`), or the last four characters of the certificate number exactly. For a few
 * cases; the queue asks `CaseList.find` for all of them at once.
 */
export function answersTo(record: CaseRecord, typed: string): boolean {
  const needles = needlesOf(typed);
  if (needles === null) return true;
  let text = texts.get(record);
  if (text === undefined) texts.set(record, (text = searchText(record)));
  return needles.some((needle) => text.includes(needle));
}
