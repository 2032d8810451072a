import { describe, expect, it } from 'vitest';
import type { Blocking, CheckLevel } from '../../../../../shared/domain/enumerations.ts';
import type { CheckResult } from '../../../../../shared/rules/check-result.ts';
import { fillPlaceholders } from '../../../../../shared/rules/advice/placeholders.ts';
import { prefilledReasons } from '../../../../../shared/rules/advice/prefilled-reasons.ts';
import { hardFailures, recommend } from '../../../../../shared/rules/advice/recommend.ts';
import { summarise } from '../../../../../shared/rules/advice/summarise.ts';
import { samplePack } from '../../../../builders/reference-data.ts';

const pack = samplePack();
const result = (
  id: string,
  level: CheckLevel,
  blocking: Blocking = 'hard',
  values: Record<string, string> = {},
): CheckResult => ({
  id,
  level,
  blocking,
  documentId: null,
  docType: null,
  message: id,
  values,
  parameter: null,
  evidence: [],
});

describe('the recommendation and the badge', () => {
  it.each([
    ['nothing checked', [], 'manual', 'na'],
    ['only what does not apply', [result('SE-01', 'na')], 'manual', 'na'],
    ['everything in order', [result('SE-01', 'pass'), result('SE-07', 'na')], 'approve', 'pass'],
    ['a warning', [result('SE-01', 'pass'), result('QL-07', 'warn', 'soft')], 'approve', 'warn'],
    ['something hard undecided', [result('SE-01', 'pass'), result('SE-04', 'unknown')], 'manual', 'unknown'],
    [
      'something soft undecided',
      [result('SE-01', 'pass'), result('DT-04', 'unknown', 'soft')],
      'manual',
      'warn',
    ],
    [
      'undecided for information only',
      [result('SE-01', 'pass'), result('SE-04', 'unknown', 'info')],
      'approve',
      'warn',
    ],
    ['a soft fault', [result('SE-01', 'fail', 'soft'), result('ID-04', 'pass')], 'supplement', 'warn'],
    [
      'a soft fault and something undecided',
      [result('SE-01', 'fail', 'soft'), result('ID-04', 'unknown')],
      'manual',
      'unknown',
    ],
    ['a hard fault', [result('SE-01', 'fail'), result('SE-04', 'unknown')], 'supplement', 'fail'],
    ['a fault that no paper can mend', [result('SE-01', 'fail'), result('IN-02', 'fail')], 'reject', 'fail'],
    ['a soft one of those', [result('MD-06', 'fail', 'soft')], 'supplement', 'warn'],
  ] as const)('%s: %s', (_, checks, recommendation, badge) => {
    expect(recommend(checks)).toBe(recommendation);
    expect(summarise(checks).badge).toBe(badge);
  });

  it('counts every level by itself', () => {
    const checks = [result('A', 'pass'), result('B', 'unknown'), result('C', 'unknown'), result('D', 'na')];
    expect(summarise(checks).counts).toEqual({ pass: 1, warn: 0, fail: 0, unknown: 2, na: 1 });
  });

  it('asks a reason against hard faults only', () => {
    const checks = [result('SE-01', 'fail'), result('QL-02', 'fail', 'soft'), result('SE-04', 'unknown')];
    expect(hardFailures(checks).map((check) => check.id)).toEqual(['SE-01']);
  });
});

describe('reasons prefilled for the decision', () => {
  const old = result('DT-02', 'fail', 'hard', {
    paper: '检验报告',
    date: '2025-03-02',
    validThrough: '2025-09-02',
    referenceDate: '2025-09-15',
  });

  it('are filled from the values of the check', () => {
    expect(prefilledReasons([old], pack, 'supplement')).toEqual([
      {
        code: 'DT-B1',
        text: '检验报告日期为2025-03-02，已超过近半年（2025-09-02截止，以提交日2025-09-15计算），请提供近半年内的材料。',
        checkId: 'DT-02',
        documentId: null,
        unfilled: [],
        chosen: true,
      },
    ]);
  });

  it('leave a mark where a person must write', () => {
    const reasons = prefilledReasons([result('IN-02', 'fail')], pack, 'reject');
    expect(reasons.map(({ code, text, unfilled }) => [code, text, unfilled])).toEqual([
      ['IN-N2', '当前参保状态为【参保状态】，不符合“参保状态正常”的申请条件。', ['参保状态']],
      ['IN-R2', '当前参保状态为【参保状态】，不符合“参保状态正常”的申请条件。', ['参保状态']],
    ]);
  });

  it('are of the kinds that the act may carry', () => {
    const checks = [old, result('MD-01', 'fail')];
    expect(prefilledReasons(checks, pack, 'approve')).toEqual([]);
    expect(prefilledReasons(checks, pack, 'supplement').map(({ code }) => code)).toEqual(['DT-B1']);
    expect(prefilledReasons(checks, pack, 'reject').map(({ code }) => code)).toEqual(['MD-N1']);
  });

  it('offer what is undecided without choosing it, after what is certain', () => {
    const undecided = result('DT-02', 'unknown', 'hard', { paper: '出院记录' });
    const reasons = prefilledReasons([undecided, old], pack, 'supplement');
    expect(reasons.map(({ code, chosen }) => [code, chosen])).toEqual([
      ['DT-B1', true],
      ['DT-B2', false],
    ]);
  });

  it('come once for the same wording, and not for information', () => {
    const information = { ...old, blocking: 'info' as const };
    expect(prefilledReasons([old, old, information], pack, 'supplement')).toHaveLength(1);
    expect(prefilledReasons([information], pack, 'supplement')).toEqual([]);
  });

  it('follow a warning only where the pack says so', () => {
    const grey = result('QL-07', 'warn', 'soft', { paper: '疾病诊断证明书' });
    const critical = { ...old, level: 'warn' as const };
    expect(prefilledReasons([grey, critical], pack, 'supplement').map(({ code }) => code)).toEqual(['QL-B2']);
  });
});

it('a placeholder with an empty value is left to the person', () => {
  expect(fillPlaceholders('{材料名称}、{级别}', { paper: '', level: '一级' })).toEqual({
    text: '【材料名称】、一级',
    unfilled: ['材料名称'],
  });
});
