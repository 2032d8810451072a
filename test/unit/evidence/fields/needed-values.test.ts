import { describe, expect, it } from 'vitest';
import { judgeNeeded, type FirstPage } from '../../../../evidence/fields/needed-values.ts';
import { findPatientName } from '../../../../evidence/fields/person/patient-name.ts';
import { pageText } from '../../../builders/page-text.ts';
import { findLabelledDates } from '../../../../evidence/dates/labelled-dates.ts';

const sound = { legible: true, issues: [] };
const judged = (rows: Parameters<typeof pageText>[0], more: Partial<FirstPage> = {}) => {
  const text = pageText(rows);
  return judgeNeeded({
    type: 'DIAG_CERT',
    text,
    patientName: findPatientName([text])?.value ?? null,
    dates: findLabelledDates([text]).map(({ reading }) => reading),
    quality: sound,
    suspects: [],
    ...more,
  });
};
const whole = ['疾病诊断证明书', '姓名:于国栋', '诊断:高血压病', '开具日期:2026年9月3日'];

describe('how legible a paper is', () => {
  it('is judged where its needed values stand', () => {
    expect(judged(whole)).toEqual(sound);
    expect(judged(whole, { suspects: ['covered'] })).toEqual(sound);
  });

  it('suffers when the name that every such paper prints was not read', () => {
    const rows = whole.filter((row) => !row.startsWith('姓名'));
    expect(judged(rows, { suspects: ['covered'] })).toEqual({ legible: false, issues: ['covered'] });
    expect(judged(rows, { type: 'ID_BACK' }).legible).toBe(true);
  });

  it('suffers from a missing date only when the picture shows why', () => {
    const rows = whole.slice(0, 3);
    expect(judged(rows).legible).toBe(true);
    expect(judged(rows, { suspects: ['glare'] })).toEqual({ legible: false, issues: ['glare'] });
  });

  it('is low when most rows are read with doubt', () => {
    expect(judged(whole.map((text, index) => ({ text, y: 100 + index * 60, certainty: 0.5 })))).toEqual({
      legible: false,
      issues: ['blurry'],
    });
  });
});
