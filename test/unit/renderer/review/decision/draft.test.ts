import { describe, expect, it } from 'vitest';
import { checkKey } from '../../../../../renderer/review/check-key.ts';
import {
  isAnswered,
  offeredReasons,
  withAct,
  withoutReason,
  withReason,
  withReasonText,
  withSeen,
} from '../../../../../renderer/review/decision/draft-change.ts';
import { problemOf } from '../../../../../renderer/review/decision/missing.ts';
import { emptyDraft } from '../../../../../renderer/store/draft.ts';
import { aPaperOf } from '../../../../builders/application.ts';
import { aCheck } from '../../../../builders/check.ts';
import { samplePack } from '../../../../builders/reference-data.ts';

const pack = samplePack();
const certificate = aPaperOf(4, 'DIAG_CERT');
const unsealed = aCheck({
  id: 'SE-01',
  level: 'fail',
  blocking: 'hard',
  documentId: certificate.documentId,
  values: { paper: '疾病诊断证明书' },
});

describe('the draft of an opinion', () => {
  it('is given the reasons of the failed checks when an act is chosen, in filled-in words', () => {
    const draft = withAct(emptyDraft, 'supplement', [unsealed], pack);
    expect(draft.reasons).toHaveLength(1);
    expect(draft.reasons[0]?.text).toContain('疾病诊断证明书');
    expect(withAct(emptyDraft, 'approve', [unsealed], pack).reasons).toEqual([]);
  });

  it('keeps edited words when the same act is chosen again, and starts anew for another', () => {
    const edited = withReasonText(withAct(emptyDraft, 'supplement', [unsealed], pack), 0, '请盖章');
    expect(withAct(edited, 'supplement', [unsealed], pack)).toBe(edited);
    expect(withAct(edited, 'approve', [unsealed], pack).reasons).toEqual([]);
  });

  it('takes further reasons of the kind that the act may carry, and lets go of any', () => {
    const draft = withAct(emptyDraft, 'supplement', [], pack);
    const offered = offeredReasons(pack, 'supplement');
    expect(offered.every(({ type }) => type === 'B')).toBe(true);
    const more = withReason(draft, offered[0]!.code, [], pack);
    expect(more.reasons).toHaveLength(1);
    expect(withoutReason(more, 0).reasons).toEqual([]);
    expect(withReason(draft, 'no such code', [], pack)).toBe(draft);
  });

  it('marks a reason whose checks are all met by now', () => {
    expect(isAnswered('SE-B1', [unsealed], pack)).toBe(false);
    expect(isAnswered('SE-B1', [{ ...unsealed, level: 'pass' }], pack)).toBe(true);
    expect(isAnswered('SE-B1', [], pack)).toBe(false);
  });

  it('remembers each page once', () => {
    const once = withSeen(withSeen(emptyDraft, certificate.documentId, 2), certificate.documentId, 1);
    expect(once.seen).toEqual([{ documentId: certificate.documentId, pages: [1, 2] }]);
    expect(withSeen(once, certificate.documentId, 2)).toBe(once);
  });
});

describe('what stands between a draft and its submission', () => {
  const reason = { code: 'SE-B1', text: '未加盖印章' };

  it.each([
    ['nothing chosen', emptyDraft, [], 'no-act'],
    ['a clean approval', { ...emptyDraft, act: 'approve' as const }, [], null],
    ['a refusal without a reason', { ...emptyDraft, act: 'reject' as const }, [], 'reason-required'],
    [
      'a reason without words',
      { ...emptyDraft, act: 'reject' as const, reasons: [{ code: 'X', text: ' ' }] },
      [],
      'reason-required',
    ],
    ['a refusal with a reason', { ...emptyDraft, act: 'reject' as const, reasons: [reason] }, [], null],
    [
      'a blank left to fill in',
      { ...emptyDraft, act: 'supplement' as const, reasons: [{ code: 'X', text: '身份证【证件面】缺失' }] },
      [],
      'placeholder-left',
    ],
    [
      'an approval against a failed hard check',
      { ...emptyDraft, act: 'approve' as const },
      [unsealed],
      'override-required',
    ],
    [
      'an approval that argues',
      {
        ...emptyDraft,
        act: 'approve' as const,
        words: {
          [checkKey(unsealed)]: { finding: 'pass' as const, reason: '原件已核', on: 'fail' as const },
        },
      },
      [unsealed],
      null,
    ],
    [
      'an approval against a failed soft check',
      { ...emptyDraft, act: 'approve' as const },
      [{ ...unsealed, blocking: 'soft' as const }],
      null,
    ],
    [
      'an approval whose argument was about another finding',
      {
        ...emptyDraft,
        act: 'approve' as const,
        words: {
          [checkKey(unsealed)]: { finding: 'pass' as const, reason: '原件已核', on: 'unknown' as const },
        },
      },
      [unsealed],
      'override-required',
    ],
    [
      'an approval of what the person found not met',
      {
        ...emptyDraft,
        act: 'approve' as const,
        words: {
          [checkKey(unsealed)]: { finding: 'fail' as const, reason: '印章系打印', on: 'pass' as const },
        },
      },
      [{ ...unsealed, level: 'pass' as const }],
      'own-finding-against',
    ],
    [
      'a contradiction without a reason',
      {
        ...emptyDraft,
        act: 'supplement' as const,
        reasons: [reason],
        words: { [checkKey(unsealed)]: { finding: 'pass' as const, reason: ' ', on: 'fail' as const } },
      },
      [unsealed],
      'word-without-reason',
    ],
    [
      'too many words',
      { ...emptyDraft, act: 'approve' as const, text: '长'.repeat(501) },
      [],
      'text-too-long',
    ],
  ])('%s', (_, draft, checks, expected) => {
    expect(problemOf(draft, checks, pack.review.textLimit)).toBe(expected);
  });
});
