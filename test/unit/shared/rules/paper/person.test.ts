import { describe, expect, it } from 'vitest';
import { checkPaper } from '../../../../../shared/rules/check-paper.ts';
import { aPaper, resultOf } from '../../../../builders/paper.ts';
import { aValue } from '../../../../builders/readings.ts';

const person = { name: '吉克·阿依', certNo: '11010519491231002X' };

const nameLevel = (name: string, changes: Parameters<typeof aValue>[1] = {}) =>
  resultOf('ID-04', aPaper('DIAG_CERT', { fields: { patientName: aValue(name, changes) } }, { person }))
    .level;

describe('ID-04, the name on the paper', () => {
  it.each([
    ['吉克·阿依', {}, 'pass'],
    ['吉克 • 阿依', {}, 'pass'],
    ['吉克阿依', {}, 'warn'],
    ['吉克·阿衣', {}, 'unknown'],
    ['李建国', {}, 'fail'],
    ['李建国', { confidence: 0.5 }, 'unknown'],
    ['李建国', { handwritten: true }, 'unknown'],
  ])('%s (%o): %s', (name, changes, expected) => {
    expect(nameLevel(name, changes)).toBe(expected);
  });

  it('is undecided when none was read, and not asked of a photograph', () => {
    expect(resultOf('ID-04', aPaper('LAB', {}, { person })).level).toBe('unknown');
    expect(resultOf('ID-04', aPaper('PHOTO', {}, { person })).level).toBe('na');
  });

  it('shows both names', () => {
    const input = aPaper('LAB', { fields: { patientName: aValue('李建国') } }, { person });
    expect(resultOf('ID-04', input)).toMatchObject({
      message: '材料姓名“李建国”，登记姓名“吉克·阿依”，不一致',
      values: { nameOnPaper: '李建国', nameRegistered: '吉克·阿依' },
      evidence: [{ text: '李建国' }],
    });
  });
});

describe('ID-05, the identity number on the paper', () => {
  it.each([
    ['11010519491231002X', 'pass'],
    ['11010519491231002x', 'pass'],
    ['110105********002X', 'pass'],
    ['110105********0021', 'unknown'],
    ['110108********002X', 'unknown'],
    ['510499202001150027', 'fail'],
    ['11010519491231003X', 'unknown'],
  ])('%s: %s', (number, level) => {
    const input = aPaper('DIAG_CERT', { fields: { idNumber: aValue(number) } }, { person });
    expect(resultOf('ID-05', input).level).toBe(level);
  });

  it('must be read on the identity card, may be missing elsewhere', () => {
    expect(resultOf('ID-05', aPaper('ID_FRONT', {}, { person })).level).toBe('unknown');
    expect(resultOf('ID-05', aPaper('LAB', {}, { person })).level).toBe('na');
  });

  it('never shows a number in full', () => {
    const input = aPaper('LAB', { fields: { idNumber: aValue('510499202001150027') } }, { person });
    const { message, values, evidence } = resultOf('ID-05', input);
    expect([message, ...Object.values(values), ...evidence.map((place) => place.text)].join()).not.toMatch(
      /\d{11}/,
    );
  });
});

it('nothing is said about identity where no person is given', () => {
  expect(checkPaper(aPaper('DIAG_CERT')).filter((result) => result.id.startsWith('ID-'))).toEqual([]);
});
