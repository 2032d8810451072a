import { describe, expect, it } from 'vitest';
import { judge, type Judgement } from '../../../../../central/case-life/opinions/guards.ts';
import { userId } from '../../../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../../../shared/domain/opinion.ts';

const [mine, theirs] = [userId.parse('mine'), userId.parse('theirs')];
type Check = Opinion['checksShown'][number];
const failed: Check = { id: 'SE-01', level: 'fail', blocking: 'hard', documentId: null, message: '' };

/** An approval by the holder of a case under review, at the revision that was seen; parts may differ. */
function judgement(
  row: Partial<Judgement['row']> = {},
  opinion: Partial<Judgement['opinion']> = {},
  statedRevision = 5,
  secondReview = false,
): Judgement {
  return {
    row: { state: 'IN_REVIEW', revision: 5, unchanged_since: 5, holder_id: mine, ...row },
    opinion: { act: 'approve', reasons: [], checksShown: [], overrides: [], judgedBy: mine, ...opinion },
    pack: {
      reasons: [
        { code: 'MD-R1', type: 'R', text: '', checks: [] },
        { code: 'SE-B1', type: 'B', text: '', checks: [] },
      ],
      review: { secondReview, undoSeconds: 10, leaseHours: 72, textLimit: 500 },
    },
    statedRevision,
  };
}

const reason = (code: string) => [{ code, text: '' }];

describe('guards of an opinion', () => {
  it.each([
    ['an approval', judgement(), 'APPROVED'],
    ['an approval for second review', judgement({}, {}, 5, true), 'SECOND_REVIEW'],
    ['a refusal', judgement({}, { act: 'reject', reasons: reason('MD-R1') }), 'REJECTED'],
    ['a supplement', judgement({}, { act: 'supplement', reasons: reason('SE-B1') }), 'SUPPLEMENT_WAIT'],
    ['one from before a renewal', judgement({ revision: 7, unchanged_since: 5 }), 'APPROVED'],
    ['a soft failure', judgement({}, { checksShown: [{ ...failed, blocking: 'soft' }] }), 'APPROVED'],
    [
      'an undecided hard check',
      judgement({}, { checksShown: [{ ...failed, level: 'unknown' }] }),
      'APPROVED',
    ],
    [
      'a refusal against a hard check',
      judgement({}, { act: 'reject', reasons: reason('MD-R1'), checksShown: [failed] }),
      'REJECTED',
    ],
  ])('let %s take effect', (_name, given, state) => {
    expect(judge(given)).toEqual({ ok: true, value: state });
  });

  it.each([
    ['a decided case', judgement({ state: 'APPROVED', holder_id: null }), 'already-decided'],
    ['a case that waits for supplements', judgement({ state: 'SUPPLEMENT_WAIT' }), 'already-decided'],
    ['a case nobody holds', judgement({ holder_id: null }), 'not-holder'],
    ['a case another holds', judgement({ holder_id: theirs }), 'not-holder'],
    ['a withdrawn case', judgement({ state: 'WITHDRAWN' }), 'transition-not-allowed'],
    ['a refusal without reason', judgement({}, { act: 'reject' }), 'reason-required'],
    [
      'a refusal with a reason to supplement',
      judgement({}, { act: 'reject', reasons: reason('SE-B1') }),
      'reason-required',
    ],
    [
      'a supplement with a made-up reason',
      judgement({}, { act: 'supplement', reasons: reason('XX-B9') }),
      'reason-required',
    ],
    ['an approval over a failed hard check', judgement({}, { checksShown: [failed] }), 'override-required'],
    ['an older revision', judgement({}, {}, 4), 'revision-mismatch'],
    ['a revision that does not exist yet', judgement({}, {}, 6), 'revision-mismatch'],
    ['the better reason before the revision', judgement({ holder_id: theirs }, {}, 4), 'not-holder'],
  ])('refuse %s', (_name, given, code) => {
    expect(judge(given)).toMatchObject({ ok: false, error: { code } });
  });

  it('want an override for the very paper that failed', () => {
    const paper = '00000d0c-0000-4000-8000-000000000001' as Opinion['documentsSeen'][number]['documentId'];
    const overrides = [{ checkId: 'SE-01', documentId: null, reason: '已核验' }];
    const given = judgement({}, { checksShown: [failed, { ...failed, documentId: paper }], overrides });
    expect(judge(given)).toMatchObject({ error: { code: 'override-required', details: { check: 'SE-01' } } });
    const both = [...overrides, { ...overrides[0]!, documentId: paper }];
    expect(judge({ ...given, opinion: { ...given.opinion, overrides: both } }).ok).toBe(true);
  });
});
