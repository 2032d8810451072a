import { describe, expect, it } from 'vitest';
import { buildOpinion, draftOf } from '../../../../../renderer/review/decision/build-opinion.ts';
import { checkKey } from '../../../../../renderer/review/check-key.ts';
import { emptyDraft } from '../../../../../renderer/store/draft.ts';
import { opinion } from '../../../../../shared/domain/opinion.ts';
import { rulesVersion } from '../../../../../shared/rules/version.ts';
import { anApplication } from '../../../../builders/application.ts';
import { aCheck } from '../../../../builders/check.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';
import { aHash, readAs, someReadings } from '../../../../builders/readings.ts';
import { anOpinion } from '../../../../builders/opinion.ts';

const record = anApplication();
const certificate = record.documents[3]!;
const failed = aCheck({ id: 'DT-02', level: 'fail', blocking: 'hard', documentId: certificate.documentId });
const setAside = {
  kind: 'aside' as const,
  documentId: record.documents[0]!.documentId,
  why: 'duplicate' as const,
};
const input = {
  ...anOpinion(),
  record,
  act: 'approve' as const,
  draft: {
    ...emptyDraft,
    text: ' 原件已核 ',
    words: {
      [checkKey(failed)]: { finding: 'pass' as const, reason: '原件已核,日期有效', on: 'fail' as const },
      'SE-01/': { finding: 'agree' as const, reason: '', on: 'pass' as const },
      'HO-01/': { finding: 'pass' as const, reason: '不再显示的核查', on: 'fail' as const },
    },
    corrections: [setAside],
    seen: [{ documentId: certificate.documentId, pages: [2, 1] }],
  },
  checks: [failed, aCheck({ id: 'SE-01', level: 'pass' })],
  outcomes: new Map([
    [certificate.sha256, readAs(someReadings({ sha256: certificate.sha256 }))],
    [aHash(99), readAs(someReadings({ sha256: aHash(99) }))],
  ]),
  reference: {
    policyPack: samplePack(),
    calendar: sampleCalendar(),
    directory: { version: 'd-1', institutions: [] },
  },
  session: {
    account: { userId: anOpinion().judgedBy, name: '某人', roles: ['REVIEWER' as const] },
    engine: 'engine-1',
    app: '0.1.0',
  },
};

describe('the opinion that is handed in', () => {
  const built = buildOpinion(input);

  it('fits the contract and carries what was on the screen', () => {
    expect(opinion.parse(built)).toEqual(built);
    expect(built).toMatchObject({
      caseId: record.caseId,
      caseRevision: record.revision,
      predecessorId: null,
      act: 'approve',
      text: '原件已核',
      versions: { rules: rulesVersion, directory: 'd-1', engine: 'engine-1', app: '0.1.0' },
    });
    expect(built.checksShown.map(({ id, level }) => `${id} ${level}`)).toEqual(['DT-02 fail', 'SE-01 pass']);
  });

  it('names the pages that were seen, in order, and only the readings of its own papers', () => {
    expect(built.documentsSeen).toEqual([
      { documentId: certificate.documentId, sha256: certificate.sha256, pages: [1, 2] },
    ]);
    expect(built.readingsUsed.map(({ sha256 }) => sha256)).toEqual([certificate.sha256]);
  });

  it('carries reasons against checks that still stand, and none that were left over', () => {
    expect(built.overrides).toEqual([
      { checkId: 'DT-02', documentId: certificate.documentId, reason: '原件已核,日期有效' },
    ]);
  });

  it('carries the words on the checks that were shown, and what was put right', () => {
    expect(built.words).toEqual([
      {
        checkId: 'DT-02',
        documentId: certificate.documentId,
        finding: 'pass',
        reason: '原件已核,日期有效',
      },
      { checkId: 'SE-01', documentId: null, finding: 'agree', reason: '' },
    ]);
    expect(built.corrections).toEqual([setAside]);
  });

  it('carries coded reasons with a refusal and never with an approval', () => {
    const draft = { ...input.draft, reasons: [{ code: 'DT-B1', text: ' 已过期 ' }] };
    expect(buildOpinion({ ...input, draft }).reasons).toEqual([]);
    const refused = buildOpinion({ ...input, draft, act: 'reject' });
    expect(refused.reasons).toEqual([{ code: 'DT-B1', text: '已过期' }]);
    expect(refused.overrides).toEqual([]);
  });

  it('becomes the same draft again when it is taken back', () => {
    const again = buildOpinion({ ...input, draft: draftOf(built) });
    expect(again).toEqual(built);
  });
});
