import { expect, it } from 'vitest';
import { findDiagnoses } from '../../../../evidence/fields/diagnoses.ts';
import { findSections } from '../../../../evidence/fields/sections.ts';
import { pageText } from '../../../builders/page-text.ts';

const read = (...rows: string[]) => findDiagnoses([pageText(rows)]).map((each) => each.value);

it('reads a numbered list below its heading up to the next one', () => {
  expect(
    read('临床诊断:', '1.2型糖尿病伴多并发症', '2.高血压病3级(很高危)', '病情及处理意见:', '规律服药'),
  ).toEqual(['2型糖尿病伴多并发症', '高血压病3级(很高危)']);
});

it('reads entries behind the heading and keeps the digit of a type', () => {
  expect(read('诊断:1.高血压性心脏病;2.2型糖尿病')).toEqual(['高血压性心脏病', '2型糖尿病']);
  expect(read('诊断:2型糖尿病')).toEqual(['2型糖尿病']);
});

it('prefers the diagnoses at discharge to those at admission', () => {
  expect(read('入院诊断:', '肺炎待查', '出院诊断:', '慢性阻塞性肺疾病')).toEqual(['慢性阻塞性肺疾病']);
});

it('ends at the signature', () => {
  expect(read('诊断:', '高血压病', '医师签名:李建国')).toEqual(['高血压病']);
});

it('gives each part of a record under its heading', () => {
  const sections = findSections([
    pageText(['诊疗经过:', '予降压治疗', '好转', '出院医嘱:', '规律服药', '医师签名:李建国']),
  ]);
  expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['诊疗经过', '予降压治疗好转'],
    ['出院医嘱', '规律服药'],
  ]);
});
