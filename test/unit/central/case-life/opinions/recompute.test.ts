import { describe, expect, it } from 'vitest';
import { recompute, type Basis } from '../../../../../central/case-life/opinions/recompute.ts';
import { checkCase } from '../../../../../shared/rules/check-case.ts';
import { rulesVersion } from '../../../../../shared/rules/version.ts';
import type { Institution } from '../../../../../shared/domain/institution.ts';
import { anApplication, aPaperOf } from '../../../../builders/application.ts';
import { aHash, aSeal, readAs, someReadings } from '../../../../builders/readings.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';

const hospital: Institution = {
  code: 'H51049910001',
  name: '虚构市人民医院',
  level: '三级甲等',
};
const facts = (institutions: Institution[]) => ({
  policyPack: samplePack(),
  calendar: sampleCalendar(),
  directory: { version: 'd', institutions } as Basis['reference']['directory'],
});

/** An approval that showed what these facts give, with a certificate sealed by the hospital. */
function basis(shown: Basis['reference'], change: Partial<Basis> = {}): Basis {
  const record = anApplication({ documents: [aPaperOf(1, 'DIAG_CERT')] });
  const readings = [
    someReadings({
      sha256: aHash(1),
      engine: 'e',
      directory: 'd',
      seals: [aSeal(hospital)],
      fields: {
        institution: {
          value: hospital.name,
          code: hospital.code,
          confidence: 0.95,
          page: 1,
          polygon: aSeal(null).polygon,
          handwritten: false,
        },
      },
    }),
  ];
  const checks = checkCase({
    case: record,
    outcomes: new Map(readings.map((reading) => [reading.sha256, readAs(reading)])),
    pack: shown.policyPack,
    calendar: shown.calendar,
    directory: shown.directory,
  });
  return {
    record,
    readings,
    reference: shown,
    opinion: {
      readingsUsed: [{ sha256: aHash(1), engine: 'e', directory: 'd' }],
      checksShown: checks,
      overrides: [],
      versions: { policyPack: '', calendar: '', directory: 'd', rules: rulesVersion, engine: 'e', app: '1' },
    },
    ...change,
  };
}

const before = basis(facts([hospital]));
/** The hospital was downgraded since. */
const downgraded = facts([{ ...hospital, level: '一级' }]);
const refusal = { ok: false, error: { code: 'rule-no-longer-met', details: { check: 'HO-02' } } };

describe('checks computed again at the centre', () => {
  it('are not worse where nothing changed', () => {
    expect(before.opinion.checksShown.find((check) => check.id === 'HO-02')?.level).toBe('pass');
    expect(recompute(before)).toEqual({ ok: true, value: 'not-worse' });
  });

  it('refuse an opinion where a fact of the centre has changed against it', () => {
    expect(recompute({ ...before, reference: downgraded })).toMatchObject(refusal);
  });

  it('do not refuse where the facts have changed in its favour', () => {
    const strict = basis(downgraded);
    expect(recompute({ ...strict, reference: facts([hospital]) })).toEqual({ ok: true, value: 'not-worse' });
  });

  it('do not refuse where the reviewer has given a word against that very check', () => {
    const documentId = before.record.documents[0]!.documentId;
    const overrides = [{ checkId: 'HO-02', documentId, reason: '有转诊证明' }];
    const answered = { ...before.opinion, overrides };
    expect(recompute({ ...before, opinion: answered, reference: downgraded })).toMatchObject({ ok: true });
    const other = { ...before.opinion, overrides: [{ ...overrides[0]!, documentId: null }] };
    expect(recompute({ ...before, opinion: other, reference: downgraded })).toMatchObject(refusal);
  });

  it('stand on what the reviewer put right, too', () => {
    const documentId = before.record.documents[0]!.documentId;
    const checksShown = before.opinion.checksShown.map((check) =>
      check.id === 'DT-02' ? { ...check, level: 'pass' as const } : check,
    );
    const shown = { ...before.opinion, checksShown };
    expect(recompute({ ...before, opinion: shown })).toMatchObject({
      ok: false,
      error: { details: { check: 'DT-02' } },
    });
    const date = {
      kind: 'date' as const,
      documentId,
      value: before.record.submittedAt.slice(0, 10),
      dateKind: 'ISSUE' as const,
      how: 'typed' as const,
      page: 1,
      polygon: aSeal(null).polygon,
    };
    expect(recompute({ ...before, opinion: { ...shown, corrections: [date] } })).toMatchObject({ ok: true });
  });

  it('only leave a note on an opinion under older rules', () => {
    const versions = { ...before.opinion.versions, rules: 'earlier' };
    const older = { ...before.opinion, versions };
    expect(recompute({ ...before, opinion: older, reference: downgraded })).toEqual({
      ok: true,
      value: 'worse',
    });
  });

  it('are compared for the case as a whole where the readings are gone', () => {
    const gone = { ...before, readings: [] };
    expect(recompute({ ...gone, reference: downgraded })).toEqual({ ok: true, value: 'not-possible' });
    const pretended = before.opinion.checksShown.map((check) =>
      check.id === 'CM-01' ? { ...check, level: 'pass' as const } : check,
    );
    const opinion = { ...before.opinion, checksShown: pretended };
    expect(recompute({ ...gone, opinion })).toMatchObject({
      ok: false,
      error: { code: 'rule-no-longer-met', details: { check: 'CM-01', paper: '整件' } },
    });
  });
});
