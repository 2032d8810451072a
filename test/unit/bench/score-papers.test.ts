import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import { isBorderline } from '../../bench/evidence/score/papers/borderline.ts';
import { FIGURES, PARTS, type FigureKey } from '../../bench/evidence/score/figures.ts';
import { scorePage } from '../../bench/evidence/score/score-page.ts';
import type { ScoredPage } from '../../bench/evidence/score/trial.ts';
import { claimed, page, pressed } from './page.ts';

const hits = (scored: ScoredPage, figure: FigureKey): boolean[] =>
  scorePage(scored)
    .filter((trial) => trial.figure === figure)
    .map(({ hit }) => hit);

const value = (text: string) => ({
  value: text,
  confidence: 1,
  page: 1,
  polygon: claimed().polygon,
  handwritten: false,
});
const { readings } = page();
const onTheLine = (level: 'warn' | 'pass') => ({ borderline: true, checks: { 'DT-02': level } });
const tooOld = (countedDate: string, asOf: string) => page({ fault: 'too-old', countedDate, asOf }).truth;
const quality = (legible: boolean) => ({
  pages: [{ ...readings.pages[0]!, quality: { legible, issues: [] } }],
});

describe('scoring of papers that nobody can read', () => {
  const dark = { fault: 'illegible', harm: 'dark' } as const;

  it('asks whether that was said, and for no value', () => {
    expect(hits(page(dark, quality(false)), 'harmDark')).toEqual([true]);
    expect(hits(page(dark, quality(true)), 'harmDark')).toEqual([false]);
    expect(hits(page(dark), 'name')).toEqual([]);
    expect(hits(page(dark), 'dateScan')).toEqual([]);
  });

  it('still counts a wrong date that was accepted', () => {
    expect(hits(page(dark, {}, { date: '2020-01-01' }), 'dateWrong')).toEqual([true]);
  });

  it('lets the day of the sample stand in for the missing day of a report', () => {
    const undated = { fault: 'no-date', countedDate: null } as const;
    const judged = { date: '2026-02-01' };
    expect(hits(page({ ...undated, docType: 'LAB' }, {}, judged), 'dateWrong')).toEqual([]);
    expect(hits(page({ ...undated, docType: 'LAB' }, {}, judged), 'orderlyPassed')).toEqual([true]);
    expect(hits(page(undated, {}, judged), 'dateWrong')).toEqual([true]);
  });

  it('asks a page for its seals only when one was pasted over the print', () => {
    const pasted = page({ seals: [pressed({ copy: 'pasted' })] }, { seals: [claimed()] });
    expect(hits(pasted, 'sealFound')).toEqual([true]);
    expect(hits(pasted, 'dateScan')).toEqual([]);
    expect(hits(pasted, 'name')).toEqual([]);
  });

  it('asks for a warning where a paper is too old by the letter only', () => {
    const truth = { fault: 'too-old' } as const;
    expect(hits(page(truth, {}, onTheLine('warn')), 'borderlineWarned')).toEqual([true]);
    expect(hits(page(truth, {}, onTheLine('pass')), 'borderlineWarned')).toEqual([false]);
    expect(hits(page(truth, {}, onTheLine('warn')), 'defectPassed')).toEqual([]);
  });

  it('counts a good paper that is called illegible', () => {
    expect(hits(page({}, quality(false)), 'legibleKept')).toEqual([false]);
  });
});

describe('scoring of papers of the applicant', () => {
  const card = { docType: 'ID_BACK', issuer: null, patientName: null, countedDate: null } as const;

  it('asks of a card its kind and its last day, not for seals or dates', () => {
    const scored = page(
      { ...card, validThrough: '2030-01-02' },
      {
        documentType: { value: 'id-card', subtype: 'ID_BACK', confidence: 1 },
        fields: { ...readings.fields, validThrough: value('2030-01-02') },
      },
    );
    expect(hits(scored, 'cardType')).toEqual([true]);
    expect(hits(scored, 'validThrough')).toEqual([true]);
    expect(hits(scored, 'defectPassed')).toEqual([]);
    expect(hits(scored, 'dateWrong')).toEqual([]);
  });

  it('wants one frontal face told as such, and no other picture taken for it', () => {
    const frontal = { count: 1, frontal: true, polygon: null, doubt: null };
    const of = (sitter: 'one' | 'two', faces: typeof frontal | null) =>
      page(
        { ...card, docType: 'PHOTO', sitter },
        {
          documentType: { value: 'photo', subtype: 'PHOTO', confidence: 1 },
          pages: [{ ...readings.pages[0]!, faces }],
        },
      );
    expect(hits(of('one', frontal), 'faceFrontal')).toEqual([true]);
    expect(hits(of('two', frontal), 'faceWrong')).toEqual([true]);
    expect(hits(of('two', null), 'faceWrong')).toEqual([false]);
  });
});

const section = (text: string) => ({
  fields: {
    ...readings.fields,
    sections: [{ heading: '医嘱', text, page: 1, polygon: claimed().polygon }],
  },
});

describe('scoring of signatures, sections and PDF signatures', () => {
  const outline: [number, number][] = [
    [0.4, 0.4],
    [0.6, 0.4],
    [0.6, 0.6],
    [0.4, 0.6],
  ];
  const polygon = outline.map(([x, y]): [number, number] => [x * 1000, y * 1000]);
  const found = { signatures: [{ page: 1, polygon, role: 'doctor' as const, confidence: 1 }] };

  it('finds a signature where somebody signed, and wants none where nobody did', () => {
    const signed = page({ signature: { role: 'doctor', manner: 'hand', outline } }, found);
    expect(hits(signed, 'signature')).toEqual([true]);
    const bare = page({ signature: { role: 'doctor', manner: 'missing', outline } }, found);
    expect(hits(bare, 'signatureMissing')).toEqual([false]);
  });

  it('counts a section as read when nine tenths of its characters are there in order', () => {
    const truth = { sections: [{ heading: '医嘱', text: '规律服药，定期复查血压。', byHand: false }] };
    expect(hits(page(truth, section('规律服药 定期复查血压')), 'sectionText')).toEqual([true]);
    expect(hits(page(truth, section('规律复查')), 'sectionText')).toEqual([false]);
  });

  it('wants a changed PDF to be seen, and an intact one under the name of its signer', () => {
    const electronic = { signer: '云平山市第一人民医院电子签章', intact: true };
    const read = (intact: boolean) => ({
      electronicSignatures: [{ signer: electronic.signer, intact, revocation: 'unknown' as const }],
    });
    expect(hits(page({ electronic }, read(true)), 'electronicIntact')).toEqual([true]);
    const changed = { electronic: { ...electronic, intact: false } };
    expect(hits(page(changed, read(true)), 'electronicChanged')).toEqual([false]);
    expect(hits(page(changed, read(false)), 'electronicChanged')).toEqual([true]);
  });

  it('asks no name of a seal that another seal lies across', () => {
    const across = pressed({ kind: 'personal', sealType: 'PERSONAL', code: null });
    const shifted = across.outline.map(([x, y]): [number, number] => [x + 0.12, y]);
    const scored = page({ seals: [pressed(), { ...across, outline: shifted }] }, { seals: [claimed()] });
    expect(hits(scored, 'institutionLegible')).toEqual([]);
    expect(hits(scored, 'sealFound')).toEqual([true]);
  });
});

it('every part of the table begins with a figure that comes after those of the part before', () => {
  const order = Object.keys(FIGURES);
  const places = PARTS.map(([, from]) => order.indexOf(from));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBe(0);
});

describe('a paper that is too old by the letter only', () => {
  const calendar: WorkCalendar = { version: 'test', timezone: 'Asia/Shanghai', years: {} };

  it('is one whose last day was a Sunday when it came on the Monday, and not on the Tuesday', () => {
    expect(isBorderline(tooOld('2026-03-27', '2026-09-28'), calendar)).toBe(true);
    expect(isBorderline(tooOld('2026-03-27', '2026-09-29'), calendar)).toBe(false);
  });

  it('is one that counting back from the day it came still accepts', () => {
    expect(isBorderline(tooOld('2026-02-28', '2026-08-31'), calendar)).toBe(true);
    expect(isBorderline(tooOld('2026-02-27', '2026-08-31'), calendar)).toBe(false);
  });
});
