import { describe, expect, it } from 'vitest';
import { candidateRows, mayHideClosingDate } from '../../../../evidence/dates/search-rows.ts';
import { pageText, textLine } from '../../../builders/page-text.ts';

describe('the search for a date beside signature and seal', () => {
  it('looks at rows below the signature that came out as traces of a date or as nothing', () => {
    const text = pageText([
      { text: '处理意见:低盐饮食2次', y: 900, x: 800 },
      { text: '医师签名:李某', y: 1500, x: 900 },
      { text: '2 26年 月8', y: 1580, x: 900 },
    ]);
    const nothing = textLine('中 人', { x: 900, y: 1640 });
    expect(candidateRows(text, [nothing]).map((row) => row.text.replaceAll(' ', ''))).toEqual([
      '中人',
      '226年月8',
    ]);
  });

  it('never looks at printing times, telephone numbers or the left half', () => {
    const text = pageText([
      { text: '医师签名:李某', y: 1500, x: 900 },
      { text: '打印时间:2026-09-30', y: 1560, x: 900 },
      { text: '电话:0838-2200', y: 1600, x: 900 },
      { text: '2026年8月', y: 1640, x: 100 },
    ]);
    expect(candidateRows(text, [])).toEqual([]);
  });
});

describe('a date that may hide', () => {
  const rows = [
    { text: '就诊日期:2026-09-22', y: 300, x: 800 },
    { text: '医师签名:李某', y: 1500, x: 900 },
  ];

  it('is suspected where something below the signature could not be read', () => {
    expect(mayHideClosingDate(pageText(rows), [textLine('以 ES', { x: 950, y: 1580 })], [])).toBe(true);
  });

  it('is not where nothing stands there', () => {
    expect(mayHideClosingDate(pageText(rows), [], [])).toBe(false);
  });
});
