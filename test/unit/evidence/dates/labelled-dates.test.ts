import { describe, expect, it } from 'vitest';
import { findLabelledDates } from '../../../../evidence/dates/labelled-dates.ts';
import { pageText } from '../../../builders/page-text.ts';

const read = (...rows: Parameters<typeof pageText>[0]) =>
  findLabelledDates([pageText(rows)]).map(({ reading }) => [reading.kind, reading.value]);

describe('dates and what their labels say', () => {
  it('are told apart in one row', () => {
    expect(read('入院日期:2026年8月25日   出院日期:2026年9月3日')).toEqual([
      ['ADMIT', '2026-08-25'],
      ['DISCHARGE', '2026-09-03'],
    ]);
    expect(read('采集时间:2026-09-30 07:42   接收时间:2026-09-30 09:15')).toEqual([
      ['COLLECT', '2026-09-30'],
      ['RECEIVE', '2026-09-30'],
    ]);
  });

  it('are read where the blank before a time of day became a point', () => {
    expect(read('出院日期:2026-05-09.09:49:17')).toEqual([['DISCHARGE', '2026-05-09']]);
    expect(read('出院日期:2026-05-09.09')).toEqual([]);
  });

  it('give print times, births and validity their own kinds, which never count', () => {
    expect(read('打印时间:2026-10-01 10:00', '出生日期:1963年3月12日')).toEqual([
      ['PRINT', '2026-10-01'],
      ['BIRTH', '1963-03-12'],
    ]);
    expect(read('有效期限 2015.07.11-2035.07.11')).toEqual([
      ['VALID_FROM', '2015-07-11'],
      ['VALID_TO', '2035-07-11'],
    ]);
  });

  it('without a label count as signed only when alone in the lower part, the lowest one', () => {
    expect(read({ text: '2026年9月3日', y: 1800 })).toEqual([['SIGN', '2026-09-03']]);
    expect(read({ text: '2026年9月3日', y: 300 })).toEqual([['OTHER', '2026-09-03']]);
    expect(read({ text: '2026年9月2日', y: 1700 }, { text: '2026年9月3日', y: 1900 })).toEqual([
      ['OTHER', '2026-09-02'],
      ['SIGN', '2026-09-03'],
    ]);
  });

  it('in a sentence mean nothing', () => {
    expect(read({ text: '患者自2026年3月5日起反复头晕', y: 1500 })).toEqual([['OTHER', '2026-03-05']]);
  });

  it('of a camera at the edge are a watermark', () => {
    expect(read({ text: '2026/08/23 16:29', y: 2200 })).toEqual([['WATERMARK', '2026-08-23']]);
  });

  it('that are incomplete or impossible are not reported', () => {
    expect(
      read('开具日期:2026年9月', '开具日期:2026年2月30日', '开具日期:26.9.3', '开具日期:年 月 日'),
    ).toEqual([]);
  });

  it('carry the certainty of their weakest character', () => {
    const [finding] = findLabelledDates([pageText([{ text: '开具日期:2026年9月3日', certainty: 0.4 }])]);
    expect(finding!.reading.confidence).toBeLessThan(0.6);
  });
});
