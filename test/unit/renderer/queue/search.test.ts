import { describe, expect, it } from 'vitest';
import { answersTo } from '../../../../renderer/queue/rows/search.ts';
import { aCase } from '../../../builders/case-record.ts';

const named = (name: string) => aCase({ person: { ...aCase().person, name } });

describe('searching the queue', () => {
  it('finds by part of the receipt number, part of the name and the last four of the certificate', () => {
    const record = aCase();
    expect(answersTo(record, '2000001')).toBe(true);
    expect(answersTo(record, '测试')).toBe(true);
    expect(answersTo(record, record.person.certNo.slice(-4))).toBe(true);
    expect(answersTo(record, record.person.certNo.slice(0, 6) + '1')).toBe(false);
    expect(answersTo(record, '')).toBe(true);
  });

  it('finds by pinyin and initials from the first character on', () => {
    const record = named('王秀英');
    for (const typed of ['w', 'wxy', 'WXY', 'wang', 'wangxiuy']) expect(answersTo(record, typed)).toBe(true);
    for (const typed of ['xy', 'wy', 'xiuying', 'wxyz']) expect(answersTo(record, typed)).toBe(false);
  });

  it('knows every reading of a character', () => {
    const record = named('单重');
    for (const typed of ['sc', 'sz', 'dc']) expect(answersTo(record, typed)).toBe(true);
  });

  it('does not mind interpuncts, spaces and full-width letters', () => {
    const record = named('吉克·阿依');
    for (const typed of ['吉克阿依', '克·阿', 'jkay', 'ｊｋ']) expect(answersTo(record, typed)).toBe(true);
  });
});
