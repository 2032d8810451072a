import { describe, expect, it } from 'vitest';
import { isDefective } from '../../../bench/evidence/score/defects.ts';
import { buildReportDirectory } from '../../../corpus/report/directory/institutions.ts';
import { drawPlan } from '../../../corpus/report/plan/draw-plan.ts';
import { CONDITIONS, FAULTS } from '../../../corpus/report/plan/page-plan.ts';
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

  it('hold every condition and every fault', () => {
    expect(new Set(plans.map(({ condition }) => condition))).toEqual(new Set(CONDITIONS));
    expect(new Set(plans.map(({ fault }) => fault))).toEqual(new Set(FAULTS));
  });

  it('hold a thousand defective papers', () => {
    const defective = plans.filter(({ fault, condition, kind, issuer }) =>
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
