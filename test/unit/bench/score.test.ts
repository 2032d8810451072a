import { describe, expect, it } from 'vitest';
import { scorePage } from '../../bench/evidence/score/score-page.ts';
import type { FigureKey } from '../../bench/evidence/score/figures.ts';
import type { ScoredPage } from '../../bench/evidence/score/trial.ts';
import { claimed, page, pressed } from './page.ts';

const hits = (scored: ScoredPage, figure: FigureKey): boolean[] =>
  scorePage(scored)
    .filter((trial) => trial.figure === figure)
    .map(({ hit }) => hit);

const named = (value: string, handwritten: boolean) => {
  const { readings } = page();
  const patientName = { value, handwritten, confidence: 1, page: 1, polygon: claimed().polygon };
  return { fields: { ...readings.fields, patientName } };
};

describe('scoring of seals', () => {
  it('counts a seal as found, outlined, named and typed where the engine says what was pressed', () => {
    const scored = page({ seals: [pressed()] }, { seals: [claimed()] });
    for (const figure of ['sealFound', 'sealTrue', 'sealOutline', 'institutionLegible', 'sealType'] as const)
      expect(hits(scored, figure)).toEqual([true]);
    expect(hits(scored, 'institutionWrong')).toEqual([false]);
  });

  it('counts a near neighbour as wrong, and unknown as neither right nor wrong', () => {
    const neighbour = claimed({ institution: { code: 'H2', name: '云平山市第二人民医院', score: 0.8 } });
    expect(hits(page({ seals: [pressed()] }, { seals: [neighbour] }), 'institutionWrong')).toEqual([true]);
    const unknown = page({ seals: [pressed()] }, { seals: [claimed({ institution: null })] });
    expect(hits(unknown, 'institutionWrong')).toEqual([false]);
    expect(hits(unknown, 'institutionLegible')).toEqual([false]);
  });

  it('wants unknown for an institution outside the directory, whatever name is given', () => {
    const outside = [pressed({ code: null })];
    expect(hits(page({ seals: outside }, { seals: [claimed()] }), 'institutionOutside')).toEqual([false]);
    expect(
      hits(page({ seals: outside }, { seals: [claimed({ institution: null })] }), 'institutionOutside'),
    ).toEqual([true]);
  });

  it('counts a claim where nothing was pressed, and the name that it gives', () => {
    const scored = page({}, { seals: [claimed()] });
    expect(hits(scored, 'sealTrue')).toEqual([false]);
    expect(hits(scored, 'institutionWrong')).toEqual([true]);
  });

  it('asks one claim to stand for one seal only', () => {
    const scored = page({ seals: [pressed(), pressed()] }, { seals: [claimed()] });
    expect(hits(scored, 'sealFound')).toEqual([true, false]);
  });

  it('asks no name of a seal that has lost a character', () => {
    const scored = page(
      { seals: [pressed({ state: 'illegible' })] },
      { seals: [claimed({ institution: null })] },
    );
    expect(hits(scored, 'institutionLegible')).toEqual([]);
    expect(hits(scored, 'institutionWorn')).toEqual([]);
    expect(hits(scored, 'sealFound')).toEqual([true]);
  });
});

describe('scoring of dates', () => {
  it('counts by condition, and under a seal apart', () => {
    expect(hits(page({}, {}, { date: '2026-02-03' }), 'dateScan')).toEqual([true]);
    expect(hits(page({ condition: 'photo' }, {}, { date: null }), 'datePhoto')).toEqual([false]);
    expect(hits(page({ dateUnderSeal: true }, {}, { date: '2026-02-03' }), 'dateUnderSeal')).toEqual([true]);
  });

  it('calls a date wrong only when it was relied on', () => {
    expect(hits(page({}, {}, { date: '2026-02-08' }), 'dateWrong')).toEqual([true]);
    expect(hits(page({}, {}, { date: null }), 'dateWrong')).toEqual([false]);
    expect(
      hits(page({ countedDate: null, fault: 'no-date' }, {}, { date: '2026-02-03' }), 'dateWrong'),
    ).toEqual([true]);
  });

  it('holds a handwritten date to its own figure', () => {
    const scored = page({ hand: { date: true, name: false, diagnosis: false } }, {}, { date: '2026-02-04' });
    expect(hits(scored, 'handDate')).toEqual([true]);
    expect(hits(scored, 'dateScan')).toEqual([]);
  });
});

describe('scoring of fields and checks', () => {
  it('does not take a value that is marked as handwriting for read', () => {
    const byHand = { hand: { date: false, name: true, diagnosis: false } };
    expect(hits(page({}, named('林素琼', true)), 'name')).toEqual([false]);
    expect(hits(page(byHand, {}, { name: '林素京' }), 'handName')).toEqual([true]);
    expect(hits(page(byHand, named('林素京', true)), 'handName')).toEqual([false]);
    expect(hits(page(byHand, {}, { name: '林素琼' }), 'handName')).toEqual([false]);
    expect(hits(page({}, named('林素琼', false)), 'name')).toEqual([true]);
  });

  it('lets a defective paper pass only when no check objects', () => {
    const old = { fault: 'too-old' } as const;
    expect(hits(page(old, {}, { checks: { 'DT-02': 'fail' } }), 'defectPassed')).toEqual([false]);
    expect(hits(page(old, {}, { checks: { 'DT-02': 'unknown' } }), 'defectPassed')).toEqual([false]);
    expect(hits(page(old, {}, { checks: { 'DT-02': 'warn', 'SE-01': 'pass' } }), 'defectPassed')).toEqual([
      true,
    ]);
    expect(hits(page({}, {}, { checks: { 'DT-02': 'pass' } }), 'orderlyPassed')).toEqual([true]);
  });
});
