import { expect, it } from 'vitest';
import fc from 'fast-check';
import type { DocType } from '../../../../../shared/domain/enumerations.ts';
import type { Readings } from '../../../../../shared/readings/schema.ts';
import { checkPaper } from '../../../../../shared/rules/check-paper.ts';
import { aPaper, hospitals } from '../../../../builders/paper.ts';
import { aDate, aPage, aSeal, aValue } from '../../../../builders/readings.ts';

const person = { name: '王秀英', certNo: '11010519491231002X' };
const docTypes: DocType[] = ['DIAG_CERT', 'DISCHARGE', 'OUTPATIENT', 'LAB', 'IMAGING', 'ID_FRONT'];
const { first, second } = hospitals;

const value = (choices: string[]) =>
  fc.record({
    value: fc.constantFrom(...choices),
    confidence: fc.constantFrom(0.3, 0.95),
    handwritten: fc.boolean(),
  });
const seal = fc
  .record({
    of: fc.constantFrom(first, second, null),
    kind: fc.constantFrom('institution' as const, 'personal' as const, 'unknown' as const),
    colour: fc.constantFrom('red' as const, 'black' as const),
  })
  .map(({ of, kind, colour }) => aSeal(of, { kind, colour }));
const date = fc
  .tuple(
    fc.constantFrom(
      'ISSUE' as const,
      'REPORT' as const,
      'VISIT' as const,
      'DISCHARGE' as const,
      'PRINT' as const,
    ),
    fc.constantFrom('2026-11-01', '2026-01-01', '2026-12-24'),
    fc.constantFrom(0.3, 0.95),
  )
  .map(([kind, on, confidence]) => aDate(kind, on, { confidence }));

const field = (read: { value: string; confidence: number; handwritten: boolean } | null) =>
  read && aValue(read.value, read);

const readings = fc
  .record({
    legible: fc.boolean(),
    colour: fc.boolean(),
    certainty: fc.constantFrom(0.3, 0.95),
    seals: fc.array(seal, { maxLength: 2 }),
    sealUnsure: fc.boolean(),
    dates: fc.array(date, { maxLength: 3 }),
    name: fc.option(value(['王秀英', '王秀芳', '李建国'])),
    number: fc.option(value(['11010519491231002X', '510499202001150027'])),
    letterhead: fc.option(value([first.name, second.name, '金沙江市第三人民医院'])),
    doctor: fc.option(value(['李医师'])),
  })
  .map((drawn) => {
    return {
      certainty: drawn.certainty,
      readings: {
        pages: [aPage({ colour: drawn.colour, quality: { legible: drawn.legible, issues: [] } })],
        seals: drawn.seals,
        sealUnsure: drawn.sealUnsure,
        dates: drawn.dates,
        fields: {
          patientName: field(drawn.name),
          idNumber: field(drawn.number),
          institution: drawn.letterhead && { ...field(drawn.letterhead)!, code: null },
          doctor: field(drawn.doctor),
        },
      },
    };
  });

const levelsOf = (docType: DocType, given: object, confidence: number): Map<string, string> => {
  const documentType: Readings['documentType'] = { value: 'other', subtype: docType, confidence };
  const input = aPaper(docType, { documentType, ...given }, { person });
  return new Map(checkPaper(input).map((result) => [result.id, result.level]));
};

/** Ways to know less about a paper: what was read is lost, or the page turns out to be illegible. */
const losses: readonly ((given: { pages: Readings['pages']; fields: object }) => object)[] = [
  (given) => ({ ...given, seals: [] }),
  (given) => ({ ...given, dates: [] }),
  (given) => ({ ...given, fields: {} }),
  (given) => ({ ...given, fields: { ...given.fields, institution: null } }),
  (given) => ({ ...given, sealUnsure: true, seals: [] }),
  (given) => ({
    ...given,
    pages: given.pages.map((page) => ({ ...page, quality: { legible: false, issues: [] } })),
  }),
];

it('an undecided check never becomes a pass because something was read less well', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...docTypes),
      readings,
      fc.constantFrom(...losses),
      (docType, { readings: given, certainty }, lose) => {
        const before = levelsOf(docType, given, certainty);
        const after = levelsOf(docType, lose(given), certainty);
        const gained = [...before].filter(([id, level]) => level === 'unknown' && after.get(id) === 'pass');
        expect(gained).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

it('a paper that was not read, or of which nothing was read, passes no check that rests on what it says', () => {
  for (const docType of docTypes) {
    const nothing = checkPaper(aPaper(docType, {}, { person }));
    const resting = nothing.filter((result) => !result.id.startsWith('QL-'));
    expect(resting.filter((result) => result.level === 'pass')).toEqual([]);
    const unread = checkPaper(aPaper(docType, {}, { person, outcome: null }));
    expect(unread.filter((result) => result.level !== 'unknown' && result.level !== 'na')).toEqual([]);
  }
});

it('every result names its paper, says something in Chinese, and points at places of this paper only', () => {
  fc.assert(
    fc.property(fc.constantFrom(...docTypes), readings, (docType, { readings: given }) => {
      const input = aPaper(docType, { ...given }, { person });
      for (const result of checkPaper(input)) {
        expect(result.message).toMatch(/\p{Script=Han}/u);
        expect(result.docType).toBe(docType);
        expect(
          result.evidence.every((place) => place.sha256 === input.sha256 && place.polygon.length >= 3),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
