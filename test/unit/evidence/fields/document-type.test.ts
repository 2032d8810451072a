import { describe, expect, it } from 'vitest';
import { documentType } from '../../../../evidence/fields/document-type.ts';
import { pageText } from '../../../builders/page-text.ts';

const typeOf = (...rows: Parameters<typeof pageText>[0]) => documentType([pageText(rows)]);

describe('the kind of paper', () => {
  it.each([
    ['疾病诊断证明书', 'DIAG_CERT', 'diagnosis-certificate'],
    ['出 院 记 录', 'DISCHARGE', 'discharge-record'],
    ['门诊病历', 'OUTPATIENT', 'outpatient-record'],
    ['金沙江市第一人民医院检验报告单', 'LAB', 'lab-report'],
    ['彩色超声检查报告单', 'IMAGING', 'imaging-report'],
    ['病理检查报告', 'PATHOLOGY', 'pathology-report'],
    ['门诊慢特病病种待遇认定申请表', 'FORM', 'application-form'],
  ])('is told by its title: %s', (title, subtype, value) => {
    expect(typeOf({ text: title, height: 50 }, '姓名:王小英', '性别:女')).toMatchObject({ subtype, value });
  });

  it('is told by its labels where the title was not read', () => {
    expect(
      typeOf('性别 男   民族 汉', '出生 1957年9月12日', '住址 金沙江市', '公民身份号码 510499195706010056')
        .subtype,
    ).toBe('ID_FRONT');
    expect(typeOf('签发机关 金沙江市公安局', '有效期限 2015.07.11-2035.07.11').subtype).toBe('ID_BACK');
  });

  it('is left open on a page that says nothing', () => {
    expect(typeOf()).toEqual({ value: 'other', subtype: 'OTHER', confidence: 0 });
  });

  it('is not taken from words in the body', () => {
    expect(typeOf('姓名:王小英', { text: '请携带诊断证明办理', y: 1500 }).subtype).toBe('OTHER');
  });
});
