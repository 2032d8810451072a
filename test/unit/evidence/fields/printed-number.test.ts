import { describe, expect, it } from 'vitest';
import { findPrintedNumber } from '../../../../evidence/fields/printed-number.ts';
import { pageText } from '../../../builders/page-text.ts';

const read = (...rows: Parameters<typeof pageText>[0]) => {
  const found = findPrintedNumber(pageText(rows));
  return found === null ? null : [found.number, found.of];
};

describe('the number that a page prints', () => {
  it.each([
    ['第 1 页 共 3 页', 1, 3],
    ['第2页/共3页', 2, 3],
    ['共 12 页 第 11 页', 11, 12],
    ['页码:2/4', 2, 4],
  ])('is read in words and figures: %s', (text, number, of) => {
    expect(read('出院记录', { text, y: 2180, height: 20 })).toEqual([number, of]);
  });

  it('may stand without the count of all pages', () => {
    expect(read({ text: '第 2 页', y: 2180, height: 20 })).toEqual([2, null]);
  });

  it('is never taken from a fraction in the body', () => {
    expect(read({ text: '1/3', y: 900 })).toBeNull();
    expect(read({ text: '1/3', y: 2200, height: 20 })).toEqual([1, 3]);
  });

  it('is not reported when it cannot be', () => {
    expect(read({ text: '第 3 页 共 2 页', y: 2180, height: 20 })).toBeNull();
  });
});
