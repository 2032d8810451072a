import { describe, expect, it } from 'vitest';
import { policyPack } from '../../../../shared/policy/schema.ts';
import { workCalendar } from '../../../../shared/calendar/schema.ts';
import { isWorkingDay } from '../../../../shared/calendar/working-days.ts';
import { sampleCalendar, samplePack } from '../../../builders/reference-data.ts';

const pack = samplePack();
const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the policy pack as shipped', () => {
  it('says that it is not verified policy', () => {
    expect(pack.verified).toBe(false);
    expect(pack.source).toContain('未经');
  });

  it('carries 35 diseases and 51 reasons, each code once', () => {
    expect(pack.diseases).toHaveLength(35);
    expect(duplicates(pack.diseases.map((disease) => disease.code))).toEqual([]);
    expect(pack.reasons).toHaveLength(51);
    expect(duplicates(pack.reasons.map((reason) => reason.code))).toEqual([]);
  });

  it('types every reason by the letter of its code', () => {
    expect(
      pack.reasons.filter((reason) => !new RegExp(`^[A-Z]{2}-${reason.type}\\d$`).test(reason.code)),
    ).toEqual([]);
  });

  it('writes no internal check id and nothing overlong into words for citizens', () => {
    const words = [pack.remedyText, ...pack.reasons.map((reason) => reason.text)];
    expect(words.filter((text) => /[A-Z]{2}-\d\d/.test(text) || text.length > pack.review.textLimit)).toEqual(
      [],
    );
  });

  it('refers only to diseases it knows, and asks for a photograph of those it marks', () => {
    const codes = new Set(pack.diseases.map((disease) => disease.code));
    const mentioned = [
      ...Object.keys(pack.institutions.minimumByDisease),
      ...pack.requiredPapers.flatMap((slot) => slot.diseases ?? []),
    ];
    expect(mentioned.filter((code) => !codes.has(code))).toEqual([]);
    const photographed = pack.diseases
      .filter((disease) => disease.photoRequired)
      .map((disease) => disease.code);
    expect(pack.requiredPapers.find((slot) => slot.slot === 'photo')?.diseases).toEqual(photographed);
  });

  it('does not load without the words on remedies', () => {
    expect(policyPack.safeParse({ ...pack, remedyText: '' }).success).toBe(false);
  });
});

describe('the work calendar as shipped', () => {
  const calendar = sampleCalendar();

  it('gives holidays that begin before they end, in their year, and worked days that are weekends', () => {
    expect(workCalendar.parse(calendar)).toEqual(calendar);
    for (const [year, { off, work }] of Object.entries(calendar.years)) {
      expect(
        off.filter(({ from, to }) => from > to || !from.startsWith(year) || !to.startsWith(year)),
      ).toEqual([]);
      expect(work.filter((date) => !isWorkingDay(calendar, date).working || !date.startsWith(year))).toEqual(
        [],
      );
      expect(work.filter((date) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))).toEqual([]);
    }
  });

  it('is official for 2025 and 2026 and not yet for 2027', () => {
    expect(Object.entries(calendar.years).map(([year, { official }]) => `${year} ${official}`)).toEqual([
      '2025 true',
      '2026 true',
      '2027 false',
    ]);
  });
});
