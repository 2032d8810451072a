import { expect, it } from 'vitest';
import { findIdentityNumber } from '../../../../../evidence/fields/person/identity-number.ts';
import { pageText } from '../../../../builders/page-text.ts';

const read = (...rows: string[]) => findIdentityNumber([pageText(rows)])?.value ?? null;

it('reads a number whose check digit is right, blanks and a lower-case x aside', () => {
  expect(read('身份证号:510499195107240335')).toBe('510499195107240335');
  expect(read('身份证号: 510499 19510724 0335')).toBe('510499195107240335');
  expect(read('证件号码 51049919840821023x')).toBe('51049919840821023X');
});

it('repairs a letter among the digits only when the check digit then fits', () => {
  expect(read('身份证号:51O499195107240335')).toBe('510499195107240335');
  expect(read('身份证号:51O499195107240336')).toBeNull();
});

it('reports no number that does not verify', () => {
  expect(read('身份证号:510499195107240336')).toBeNull();
  expect(read('身份证号:510499195107240')).toBeNull();
});

it('takes no part of a longer row of digits', () => {
  expect(read('条码号:9510499195107240335')).toBeNull();
});

it('prefers the labelled number to another one before it', () => {
  expect(read('编号510499195706010056', '身份证号:510499195107240335')).toBe('510499195107240335');
});
