import { expect, it } from 'vitest';
import { withRepairedLabel } from '../../../../evidence/dates/repaired-labels.ts';
import { textLine } from '../../../builders/page-text.ts';

const repaired = (text: string) => withRepairedLabel(textLine(text)).text;

it('puts a label right of which one character was misread, and never the date', () => {
  expect(repaired('开具日多2026年[月21日')).toBe('开具日期2026年[月21日');
  expect(repaired('医生答名:李某')).toBe('医生签名:李某');
});

it('leaves what could be several labels, other words and right ones', () => {
  expect(repaired('人院日期:2026-01-02')).toBe('人院日期:2026-01-02');
  expect(repaired('患者血压:120')).toBe('患者血压:120');
  expect(repaired('报告日期:2026-01-02')).toBe('报告日期:2026-01-02');
});
