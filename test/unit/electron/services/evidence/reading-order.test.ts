import { describe, expect, it } from 'vitest';
import { chooseNext, type Readable } from '../../../../../electron/services/evidence/reading-order.ts';
import { sha256, type Sha256 } from '../../../../../shared/domain/identifiers.ts';

const hash = (name: string): Sha256 => sha256.parse(name.repeat(64));
const paper = (name: string, state: Readable['state'], deaths = 0): Readable => ({
  hash: hash(name),
  state,
  deaths,
});
const names = (chosen: Readable[]): string => chosen.map((each) => each.hash[0]).join('');
const opened = (...which: string[]): Set<Sha256> => new Set(which.map(hash));

describe('which papers go to the engine next', () => {
  it.each([
    ['as many as keep its lanes busy, in the order wanted', 'abcde', '', '', 'abc'],
    ['fewer when some are with it already', 'cde', 'ab', '', 'c'],
    ['those of the opened case first', 'abcde', '', 'e', 'eab'],
    ['those of the opened case even when it is busy', 'def', 'abc', 'ef', 'ef'],
    ['none that wait behind when it is busy', 'def', 'abc', '', ''],
  ])('%s', (_, waiting, reading, open, expected) => {
    const papers = [
      ...[...reading].map((name) => paper(name, 'reading')),
      ...[...waiting].map((name) => paper(name, 'waiting')),
    ];
    expect(names(chooseNext(papers, opened(...open)))).toBe(expected);
  });

  it('a paper under which the engine died goes alone, after the others', () => {
    const suspect = paper('a', 'waiting', 1);
    expect(names(chooseNext([suspect, paper('b', 'waiting')], opened()))).toBe('b');
    expect(names(chooseNext([suspect, paper('b', 'reading')], opened()))).toBe('');
    expect(names(chooseNext([suspect, paper('b', 'read')], opened()))).toBe('a');
    const alone = paper('a', 'reading', 1);
    expect(names(chooseNext([alone, paper('b', 'waiting')], opened('b')))).toBe('');
  });

  it('never takes what is read or unreadable', () => {
    expect(chooseNext([paper('a', 'read'), paper('b', 'unreadable')], opened('a', 'b'))).toEqual([]);
  });
});
