import { describe, expect, it } from 'vitest';
import { isDefective } from '../../../bench/evidence/score/papers/defects.ts';
import { buildReportDirectory } from '../../../corpus/report/directory/institutions.ts';
import { drawPlan } from '../../../corpus/report/plan/draw-plan.ts';
import {
  APPLICANT_PAPERS,
  CONDITIONS,
  FAULTS,
  HARMS,
  PAPER_KINDS,
  SITTERS,
  type PaperKind,
} from '../../../corpus/report/plan/page-plan.ts';
import { sixMonthsLater } from '../../../corpus/report/print/dates.ts';
import { page } from '../../bench/page.ts';

const report = buildReportDirectory('unit');
const plans = Array.from({ length: 2000 }, (_, number) => drawPlan('unit', number, report));
const names = report.directory.institutions.map(({ name }) => name);

describe('the directory of a report', () => {
  it('holds at least two thousand different names, the same for the same seed', () => {
    expect(new Set(names).size).toBeGreaterThanOrEqual(2000);
    expect(buildReportDirectory('unit').directory).toEqual(report.directory);
  });

  it('gives most hospitals a neighbour that differs in one character', () => {
    const patterns = Map.groupBy(
      names.flatMap((name) => [...name].map((_, at) => `${name.slice(0, at)}?${name.slice(at + 1)}`)),
      (pattern) => pattern,
    );
    const alone = names.filter((name) =>
      [...name].every((_, at) => patterns.get(`${name.slice(0, at)}?${name.slice(at + 1)}`)!.length === 1),
    );
    expect(alone.length / names.length).toBeLessThan(0.5);
  });

  it('has no outsider among its names', () => {
    const known = new Set(names);
    expect(report.outsiders.filter((name) => known.has(name))).toEqual([]);
  });
});

describe('two thousand planned pages', () => {
  const seals = plans.flatMap((plan) => plan.seals);

  const ofHospitals = plans.filter(({ kind }) => !(APPLICANT_PAPERS as readonly PaperKind[]).includes(kind));

  it('hold every kind of paper, every way of being unreadable and every sitter', () => {
    expect(new Set(plans.map(({ kind }) => kind))).toEqual(new Set(PAPER_KINDS));
    expect(new Set(plans.flatMap(({ harm }) => (harm === null ? [] : [harm.kind])))).toEqual(new Set(HARMS));
    const photographs = plans.filter(({ kind }) => kind === 'PHOTO');
    expect(new Set(photographs.map(({ sitter }) => sitter))).toEqual(new Set(SITTERS));
  });

  it('hold seals of every kind: blue, upside down, cut, straddling, several on a page, pasted', () => {
    const share = (count: number): number => count / seals.length;
    expect(share(seals.filter(({ ink }) => ink === 'blue').length)).toBeGreaterThan(0.02);
    expect(share(seals.filter(({ turn }) => turn > 150 && turn < 210).length)).toBeGreaterThan(0.05);
    expect(share(seals.filter(({ place }) => place === 'edge').length)).toBeGreaterThan(0.02);
    expect(share(seals.filter(({ type }) => type === 'STRADDLE').length)).toBeGreaterThan(0.02);
    expect(share(seals.filter(({ copy }) => copy === 'pasted').length)).toBeGreaterThan(0.01);
    expect(plans.filter((plan) => plan.seals.length > 1).length).toBeGreaterThan(100);
  });

  it('repeat an impression on papers of two people, of one institution and one type', () => {
    const repeated = plans.flatMap((plan) => plan.seals.filter(({ copy }) => copy === 'repeated'));
    const pairs = [...Map.groupBy(repeated, ({ label }) => label).values()].filter(
      ({ length }) => length === 2,
    );
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(([one, other]) => one!.of.name !== other!.of.name)).toEqual([]);
  });

  it('hold signed PDFs, intact and changed afterwards, and HEIC', () => {
    expect(plans.filter(({ electronic }) => electronic === 'intact').length).toBeGreaterThan(10);
    expect(plans.filter(({ electronic }) => electronic === 'changed').length).toBeGreaterThan(5);
    expect(plans.filter(({ heic }) => heic).length).toBeGreaterThan(30);
  });

  it('hold every condition and every fault', () => {
    expect(new Set(plans.map(({ condition }) => condition))).toEqual(new Set(CONDITIONS));
    expect(new Set(plans.map(({ fault }) => fault))).toEqual(new Set(FAULTS));
  });

  it('hold a thousand defective papers', () => {
    const defective = ofHospitals.filter(({ fault, condition, kind, issuer }) =>
      isDefective(page({ fault, colour: condition !== 'grey', docType: kind, issuer }).truth),
    );
    expect(defective.length).toBeGreaterThanOrEqual(1000);
  });

  it('hold a thousand well inked seals, and name no institution of the directory on at least 15 % of the seals', () => {
    expect(
      seals.filter(({ state, place }) => state === 'good' && place !== 'edge').length,
    ).toBeGreaterThanOrEqual(1000);
    expect(seals.filter(({ of }) => of.code === null).length / seals.length).toBeGreaterThanOrEqual(0.15);
  });

  it('are written by hand on at least 15 % of the certificates', () => {
    const certificates = plans.filter(({ kind }) => kind === 'DIAG_CERT');
    for (const part of ['date', 'name', 'diagnosis'] as const)
      expect(
        certificates.filter(({ hand }) => hand[part]).length / certificates.length,
      ).toBeGreaterThanOrEqual(0.15);
  });

  it('are too old exactly where they are meant to be', () => {
    const dated = plans.flatMap(({ date, asOf, fault }) => (date === null ? [] : [{ date, asOf, fault }]));
    const wrong = dated.filter(
      ({ date, asOf, fault }) => sixMonthsLater(date) < asOf !== (fault === 'too-old'),
    );
    expect(wrong).toEqual([]);
  });
});
