import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../../../../shared/domain/case-record.ts';
import type { DateKind } from '../../../../../shared/domain/enumerations.ts';
import type { ReadingOutcome } from '../../../../../shared/readings/schema.ts';
import { checkCase } from '../../../../../shared/rules/check-case.ts';
import type { CheckResult } from '../../../../../shared/rules/check-result.ts';
import { recommend } from '../../../../../shared/rules/advice/recommend.ts';
import { anApplication, aPaperOf } from '../../../../builders/application.ts';
import { hospitalDirectory, hospitals } from '../../../../builders/paper.ts';
import { aDate, aSeal, aValue, readAs, someReadings } from '../../../../builders/readings.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';

const pack = samplePack();
const calendar = sampleCalendar();
const directory = hospitalDirectory();
const kinds: Partial<Record<string, DateKind>> = {
  DIAG_CERT: 'ISSUE',
  LAB: 'REPORT',
  DISCHARGE: 'DISCHARGE',
  OUTPATIENT: 'VISIT',
};

/** A paper of the first hospital about the applicant, in order, dated as given (`null`: no date read). */
const inOrder = (docType: CaseRecord['documents'][number]['docType'], date: string | null): ReadingOutcome =>
  readAs(
    someReadings({
      documentType: { value: 'other', subtype: docType, confidence: 0.95 },
      seals: kinds[docType] === undefined ? [] : [aSeal(hospitals.first)],
      dates: date === null || kinds[docType] === undefined ? [] : [aDate(kinds[docType], date)],
      fields: {
        patientName: aValue('王秀英'),
        idNumber: aValue('11010519491231002X'),
        institution: { ...aValue(hospitals.first.name), code: hospitals.first.code },
      },
    }),
  );

/** Checks a case whose papers are in order, each dated 2026-11-01 but for those named. */
function check(record: CaseRecord, dates: Record<number, string | null> = {}): CheckResult[] {
  const outcomes = new Map(
    record.documents.map(({ docType, sha256 }, index) => {
      const date = dates[index + 1];
      return [sha256, inOrder(docType, date === undefined ? '2026-11-01' : date)] as const;
    }),
  );
  return checkCase({ case: record, outcomes, pack, calendar, directory });
}
const recency = (results: CheckResult[], docType: string): string[] =>
  results
    .filter((result) => result.id === 'DT-02' && result.docType === docType)
    .map((result) => `${result.level} ${result.blocking}`);

it('a case in order has nothing to complain about and is recommended for approval', () => {
  const results = check(anApplication());
  expect(results.filter((result) => ['fail', 'unknown', 'warn'].includes(result.level))).toEqual([]);
  expect(recommend(results)).toBe('approve');
});

it('a case of which nothing has been read yet is left to people', () => {
  const results = checkCase({ case: anApplication(), outcomes: new Map(), pack, calendar, directory });
  expect(recommend(results)).toBe('manual');
  expect(results.filter((result) => result.level === 'pass').map((result) => result.id)).toEqual([
    'CM-01',
    'ID-01',
  ]);
});

it('gives every paper its own results, those of the case first', () => {
  const results = check(anApplication());
  expect(results.slice(0, 2).map((result) => [result.id, result.documentId])).toEqual([
    ['CM-01', null],
    ['ID-01', null],
  ]);
  const keys = results.map((result) => `${result.id} ${result.documentId}`);
  expect(new Set(keys).size).toBe(keys.length);
});

const imaging = (results: CheckResult[]) => recency(results, 'IMAGING');

describe('DT-02 by slot', () => {
  const withOldReport = anApplication({ documents: [...anApplication().documents, aPaperOf(7, 'IMAGING')] });
  it('takes an old report beside a recent one for the course of the disease', () => {
    const record = anApplication({ documents: [...anApplication().documents, aPaperOf(7, 'LAB')] });
    const results = check(record, { 5: '2025-01-01' });
    expect(recency(results, 'LAB')).toEqual(['na info', 'pass hard']);
    expect(results.find((result) => result.message.includes('病程佐证'))?.documentId).toBe(
      record.documents[4]!.documentId,
    );
  });

  it('fails when every paper of the slot is old', () => {
    expect(recency(check(anApplication(), { 5: '2025-01-01' }), 'LAB')).toEqual(['fail hard']);
  });

  it('lets a recent outpatient record stand in for an old discharge record', () => {
    const record = anApplication({ documents: [...anApplication().documents, aPaperOf(7, 'OUTPATIENT')] });
    expect(recency(check(record, { 6: '2025-01-01' }), 'DISCHARGE')).toEqual(['na info']);
  });

  it('does not let a recent report stand in for an old certificate', () => {
    expect(recency(check(anApplication(), { 4: '2025-01-01' }), 'DIAG_CERT')).toEqual(['fail hard']);
  });

  it('keeps an undecided paper undecided beside a recent one, but holds nothing up', () => {
    const results = check(withOldReport, { 7: null });
    expect(imaging(results)).toEqual(['unknown info']);
  });

  it('does not take an undecided paper for a recent one', () => {
    expect(recency(check(withOldReport, { 5: '2025-01-01', 7: null }), 'LAB')).toEqual(['fail hard']);
  });
});

describe('the reference date', () => {
  it('is the day of submission in Shanghai', () => {
    const record = anApplication({ submittedAt: '2026-02-28T16:05:00Z' });
    const result = check(record, { 5: '2025-08-31' }).find(
      ({ id, docType }) => id === 'DT-02' && docType === 'LAB',
    )!;
    expect(result.values).toMatchObject({ referenceDate: '2026-03-01', validThrough: '2026-02-28' });
  });

  it('of a paper of a supplement round is the day on which it came in', () => {
    const supplement = aPaperOf(7, 'LAB', { round: 1, uploadedAt: '2026-12-01T01:00:00Z' });
    const record = anApplication({ documents: [...anApplication().documents, supplement] });
    const results = check(record).filter(({ id, docType }) => id === 'DT-02' && docType === 'LAB');
    expect(results.map((result) => result.values['referenceDate'])).toEqual(['2026-11-20', '2026-12-01']);
  });
});

const complete = (record: CaseRecord) => check(record).find((result) => result.id === 'CM-01')!;
const without = (...types: string[]) =>
  anApplication({
    documents: anApplication().documents.filter((document) => !types.includes(document.docType)),
  });

describe('CM-01, required papers', () => {
  it('says at once all that is missing', () => {
    expect(complete(without('LAB', 'DISCHARGE'))).toMatchObject({
      level: 'fail',
      blocking: 'hard',
      message: '缺少：相关检查报告（化验单、影像学报告、病理报告等）、出院记录或门诊病历',
    });
  });

  it.each([
    ['one side of the identity card', without('ID_BACK'), 'fail'],
    [
      'an electronic voucher for the identity card',
      anApplication({ documents: [...without('ID_FRONT', 'ID_BACK').documents, aPaperOf(9, 'EVOUCHER')] }),
      'pass',
    ],
    [
      'an outpatient record for the discharge record',
      anApplication({ documents: [...without('DISCHARGE').documents, aPaperOf(9, 'OUTPATIENT')] }),
      'pass',
    ],
    [
      'no medical papers for a change of hospital',
      anApplication({ ...without('LAB', 'DISCHARGE', 'DIAG_CERT'), applicationType: 'CHANGE' }),
      'pass',
    ],
    [
      'no photograph for haemodialysis',
      anApplication({ items: [{ ...anApplication().items[0]!, diseaseCode: 'M07803' }] }),
      'fail',
    ],
  ])('%s', (_, record, level) => {
    expect(complete(record).level).toBe(level);
  });
});

const numberLevel = (changes: Partial<CaseRecord['person']>) =>
  check(anApplication({ person: { ...anApplication().person, ...changes } })).find(
    (result) => result.id === 'ID-01',
  )!.level;

describe('ID-01, the registered identity number', () => {
  it.each([
    [{}, 'pass'],
    [{ certNo: '11010519491231002x' }, 'pass'],
    [{ certNo: '110105194912310021' }, 'fail'],
    [{ certNo: '110105491231002' }, 'warn'],
    [{ sex: 'male' as const }, 'fail'],
    [{ birthDate: '1950-12-31' }, 'fail'],
    [{ certType: '08', certNo: 'E12345678' }, 'na'],
  ])('%o: %s', (changes, expected) => {
    expect(numberLevel(changes)).toBe(expected);
  });
});

it('HO-03 uses the strictest of several diseases', () => {
  const [item] = anApplication().items;
  const record = anApplication({
    items: [item!, { ...item!, diseaseCode: 'M02900', diseaseName: '多发性硬化' }],
  });
  const results = check(record).filter((result) => result.id === 'HO-03');
  expect(results.map((result) => result.level)).toEqual(['pass', 'pass']);
});

it('the same values give the same results, and hash and order of outcomes do not matter', () => {
  const record = anApplication();
  const outcomes = record.documents.map(
    ({ docType, sha256 }) => [sha256, inOrder(docType, '2026-11-01')] as const,
  );
  const run = (entries: typeof outcomes) =>
    checkCase({ case: record, outcomes: new Map(entries), pack, calendar, directory });
  expect(run(outcomes.toReversed())).toEqual(run(outcomes));
  expect(
    run(outcomes)[5]!.evidence.every((place) =>
      record.documents.some(({ sha256 }) => sha256 === place.sha256),
    ),
  ).toBe(true);
});
