import { pinyin, polyphonic } from 'pinyin-pro';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';

interface Index {
  readonly receiptNo: string;
  readonly name: string;
  readonly lastFour: string;
  /** For each character of the name, the initials it may be read with. */
  readonly initials: readonly ReadonlySet<string>[];
  readonly pinyin: string;
}

const indexes = new WeakMap<CaseRecord, Index>();

function indexOf(record: CaseRecord): Index {
  const known = indexes.get(record);
  if (known !== undefined) return known;
  const name = record.person.name.normalize('NFKC').replaceAll(/[·•.‧・\s]/g, '');
  const readings = polyphonic(name, { toneType: 'none', type: 'array' });
  const index: Index = {
    receiptNo: record.receiptNo.toLowerCase(),
    name,
    lastFour: record.person.certNo.slice(-4).toLowerCase(),
    initials: readings.map((reading) => new Set(reading.map((syllable) => syllable.charAt(0)))),
    pinyin: pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join(''),
  };
  indexes.set(record, index);
  return index;
}

const initialsMatch = (initials: readonly ReadonlySet<string>[], query: string): boolean =>
  query.length <= initials.length &&
  [...query].every((letter, position) => initials[position]?.has(letter) === true);

/**
 * Does the case answer to what was typed? Part of the receipt number, part of the name, its pinyin or initials from the
 * first character on (区 answers to `q` and `o`), or the last four characters of the certificate number exactly.
 */
export function answersTo(record: CaseRecord, typed: string): boolean {
  const query = typed.normalize('NFKC').trim().toLowerCase().replaceAll(/[·\s]/g, '');
  if (query === '') return true;
  const index = indexOf(record);
  return (
    index.receiptNo.includes(query) ||
    index.name.includes(query) ||
    index.lastFour === query ||
    (/^[a-z]+$/.test(query) && (initialsMatch(index.initials, query) || index.pinyin.startsWith(query)))
  );
}
