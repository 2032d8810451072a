import { expect, it } from 'vitest';
import { labelledSpans } from '../../../../../evidence/fields/labels/label.ts';

const values = (text: string) =>
  labelledSpans({ text }).map((span) => [span.label, text.slice(span.valueStart, span.valueEnd)]);

it('finds each label of a row and ends its value at the next', () => {
  expect(values('姓名:王小英   性别:女  年龄: 63岁')).toEqual([
    ['姓名', '王小英'],
    ['性别', '女'],
    ['年龄', '63岁'],
  ]);
});

it('reads table rows without colons', () => {
  expect(values('证件类型   居民身份证   证件号码   510499195107240335')).toEqual([
    ['证件类型', '居民身份证'],
    ['证件号码', '510499195107240335'],
  ]);
});

it('reads letter-spaced labels and cards without a gap', () => {
  expect(values('姓  名: 王小英')).toEqual([['姓名', '王小英']]);
  expect(values('性别男   民族汉')[0]).toEqual(['性别', '男']);
  expect(values('出生1963年3月12日')).toEqual([['出生', '1963年3月12日']]);
});

it('takes no label out of a sentence or a title', () => {
  expect(values('疾病诊断证明书')).toEqual([]);
  expect(values('患者于我院就诊时间较长病情平稳')).toEqual([]);
});

it('prefers the longest label', () => {
  expect(values('出院诊断:2型糖尿病')).toEqual([['出院诊断', '2型糖尿病']]);
  expect(values('身份证号码:510499195107240335')[0]?.[0]).toBe('身份证号码');
});
