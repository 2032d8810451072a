import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const folders = ['shared', 'evidence', 'renderer', 'electron', 'central', 'scripts', 'test'];
const sizes = folders
  .flatMap((folder) => sourceFiles(folder))
  .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length, first: text.split('\n')[0]! }))
  .toSorted((a, b) => a.lines - b.lines);
const percentile = (share: number): number => sizes[Math.ceil(share * sizes.length) - 1]!.lines;
describe('size of source files', () => {
  it('is about eighty lines in the middle: a file is one idea', () => {
    expect(percentile(0.5)).toBeLessThanOrEqual(100);
  });

  it('is at most 300 lines for nine files of ten', () => {
    expect(percentile(0.9)).toBeLessThanOrEqual(300);
  });

  it('is over 500 lines only with a reason in the first line', () => {
    const unexplained = sizes.filter(
      ({ lines, first }) => lines > 500 && !/^(?:\/\/|\/\*\*?)\s*\S.{19,}/.test(first),
    );
    expect(
      unexplained.map(({ path, lines }) => `${path}: ${lines} lines; split it by idea, or say why not`),
    ).toEqual([]);
  });
});
