import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../../shared/domain/institution.ts';
import { normaliseInstitutionName } from '../../../../shared/text/institution-name.ts';
import { matchInstitution } from '../../../../shared/text/match-institution.ts';

const directory: Directory = {
  version: 'test',
  institutions: [
    {
      code: 'H1',
      name: '金沙江市第一人民医院',
      level: '三级甲等',
      aliases: ['金沙江市一医院', '市一医院'],
      campuses: ['河东院区'],
    },
    { code: 'H2', name: '金沙江市第二人民医院', level: '三级乙等', aliases: ['市一医院'] },
    { code: 'H3', name: '金沙江县第一人民医院', level: '二级甲等' },
    { code: 'H4', name: '金沙江市第一人民医院北山医院', level: '二级乙等' },
    {
      code: 'H5',
      name: '南山县中医医院',
      level: '二级甲等',
      formerNames: [{ name: '南山县中医院', from: '2010-01-01', to: '2025-06-30' }, '南山县国医馆'],
    },
  ],
};
const match = (text: string, onDate?: string) =>
  matchInstitution(text, directory, onDate === undefined ? {} : { onDate });

describe('a text names an institution', () => {
  it.each([
    ['金沙江市第一人民医院', 'H1', 'exact'],
    [' 金沙江市 第一人民医院 ', 'H1', 'exact'],
    ['金沙江市第一人民医院疾病诊断证明书', 'H1', 'exact'],
    ['金沙江市第一人民醫院', 'H1', 'exact'],
    ['金沙江市第一人民医院疾病诊断证明专用章(1)', 'H1', 'exact'],
    ['金沙江市一医院', 'H1', 'alias'],
    ['金沙江市第一人民医院(河东院区)', 'H1', 'campus'],
    ['金沙江市第一人民医院北山医院', 'H4', 'exact'],
    ['金沙江县第一人民医院', 'H3', 'exact'],
    ['南山县国医馆', 'H5', 'former'],
  ])('%s is %s by %s, certainly', (text, code, how) => {
    expect(match(text)).toMatchObject({ code, how, certain: true });
  });
});

describe('a neighbour is never "the" institution', () => {
  it.each([
    '金沙江市第三人民医院',
    '金沙江区第一人民医院',
    '金沙汀市第一人民医院',
    '金沙江市第人民医院',
    '中心医院',
  ])('%s names none', (text) => {
    expect(match(text).code).toBeNull();
  });

  it('shows at most three neighbours, the nearest first', () => {
    const found = match('金沙江市第三人民医院');
    const nearest = found.code === null ? found.nearest : [];
    expect(nearest.map((near) => near.code)).toEqual(['H1', 'H2', 'H3']);
    expect(nearest[0]!.distance).toBeCloseTo(0.1);
  });

  it('does not choose between two institutions that share an alias', () => {
    expect(match('市一医院').code).toBeNull();
  });
});

describe('a match stays uncertain', () => {
  it.each([
    ['金沙江市第一人民医阮', 'H1'],
    ['金沙江市第二人尺医院', 'H2'],
    ['四川省南山县中医医院', 'H5'],
    ['金沙江市第一人民医院城南分院', 'H1'],
  ])('%s', (text, code) => {
    expect(match(text)).toMatchObject({ code, certain: false });
  });

  it('when a former name was no longer in force on the date of the paper', () => {
    expect(match('南山县中医院', '2025-06-30')).toMatchObject({ code: 'H5', how: 'former', certain: true });
    expect(match('南山县中医院', '2025-07-01')).toMatchObject({ code: 'H5', how: 'former', certain: false });
  });
});

it('an empty text names nothing and has no neighbours', () => {
  expect(match('  ')).toEqual({ code: null, nearest: [] });
});

it('keeps numerals, places and kinds when it normalises', () => {
  expect(normaliseInstitutionName('攀煤业（集团）有限责任公司 总医院')).toBe('攀煤业集团有限责任公司总医院');
  expect(normaliseInstitutionName('北山县第三人民医院病历复印专用章 (2)')).toBe('北山县第三人民医院');
});
