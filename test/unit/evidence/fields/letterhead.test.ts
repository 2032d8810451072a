import { expect, it } from 'vitest';
import { findLetterhead } from '../../../../evidence/fields/letterhead.ts';
import { pageText } from '../../../builders/page-text.ts';

const directory = {
  version: 'test',
  institutions: [
    { code: 'H51049900001', name: '金沙江市第一人民医院', level: '三级甲等' },
    { code: 'H51049900002', name: '金沙江市第二人民医院', level: '二级甲等' },
    { code: 'H51049900003', name: '金沙江市人民医院', level: '二级甲等' },
  ],
};
const head = (text: string, height = 50) => ({ text, y: 120, height });
const read = (...rows: Parameters<typeof pageText>[0]) => findLetterhead([pageText(rows)], directory);

it('names the institution whose whole name stands in the head', () => {
  expect(read(head('金沙江市第二人民医院'), '疾病诊断证明书')).toMatchObject({
    code: 'H51049900002',
    value: '金沙江市第二人民医院',
  });
  expect(read(head('金沙江市 第一人民医院 检验报告单'))).toMatchObject({ code: 'H51049900001' });
});

it('never takes the nearest name for the name', () => {
  expect(read(head('金沙江市第五人民医院'))).toMatchObject({ code: null, value: '金沙江市第五人民医院' });
});

it('looks only at the head of the page, not at places in the text', () => {
  expect(read('疾病诊断证明书', { text: '患者曾在金沙江市第二人民医院住院', y: 1200 })).toBeNull();
});

it('is nothing on a page without an institution', () => {
  expect(read('居民身份证')).toBeNull();
});
