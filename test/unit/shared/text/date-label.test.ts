import { expect, it } from 'vitest';
import { dateLabelKind } from '../../../../shared/text/date-label.ts';
import { labelledKinds } from '../../../../shared/text/date-labels.ts';

it.each([
  ['出具日期', 'ISSUE'],
  ['开具日期:', 'ISSUE'],
  ['填写日期', 'ISSUE'],
  ['诊断日期', 'ISSUE'],
  ['证明日期', 'ISSUE'],
  ['就诊日期', 'VISIT'],
  ['初诊日期', 'VISIT'],
  ['入院日期', 'ADMIT'],
  ['出 院 日 期', 'DISCHARGE'],
  ['采集时间', 'COLLECT'],
  ['采样时间', 'COLLECT'],
  ['送检日期', 'COLLECT'],
  ['检查日期', 'EXAM'],
  ['检验日期', 'EXAM'],
  ['接收时间', 'RECEIVE'],
  ['报告日期', 'REPORT'],
  ['检查报告日期', 'REPORT'],
  ['发布时间', 'REPORT'],
  ['审核时间', 'AUDIT'],
  ['报告审核时间', 'AUDIT'],
  ['打印时间', 'PRINT'],
  ['报告打印时间', 'PRINT'],
  ['签名日期', 'SIGN'],
  ['出院记录书写日期', 'SIGN'],
  ['日期', 'SIGN'],
  ['出生日期', 'BIRTH'],
  ['有效期自', 'VALID_FROM'],
  ['有效期至', 'VALID_TO'],
  ['预约时间', 'OTHER'],
  ['复诊日期', 'OTHER'],
  ['手术日期', 'OTHER'],
  ['住院号', 'OTHER'],
  ['', 'OTHER'],
])('%s means %s', (label, kind) => {
  expect(dateLabelKind(label)).toBe(kind);
});

it('finds the labels of a line whether or not a date follows', () => {
  expect(labelledKinds('采集时间:2026-03-01 报告时间：')).toEqual(['COLLECT', 'REPORT']);
  expect(labelledKinds('以报告时间为准')).toEqual([]);
});
