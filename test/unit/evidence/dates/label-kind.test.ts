import { expect, it } from 'vitest';
import { kindOfLabel } from '../../../../evidence/dates/label-kind.ts';

it('knows a label with one misread character when only one meaning is possible', () => {
  expect(kindOfLabel('开县日期')).toBe('ISSUE');
  expect(kindOfLabel('报吉日期')).toBe('REPORT');
});

it('does not choose between admission and discharge', () => {
  expect(kindOfLabel('人院日期')).toBe('OTHER');
});

it('gives unknown words no meaning', () => {
  expect(kindOfLabel('合同日期')).toBe('OTHER');
});
