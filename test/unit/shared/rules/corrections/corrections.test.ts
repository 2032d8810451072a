import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { correction, type Correction } from '../../../../../shared/domain/correction.ts';
import { documentId as documentIdSchema } from '../../../../../shared/domain/identifiers.ts';
import { checkCase } from '../../../../../shared/rules/check-case.ts';
import type { CheckResult } from '../../../../../shared/rules/check-result.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { aPaper, hospitalDirectory, hospitals, resultOf } from '../../../../builders/paper.ts';
import { aDate, aHash, aValue, readAs, someReadings, somewhere } from '../../../../builders/readings.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';

const documentId = documentIdSchema.parse(randomUUID());
const date = (value: string, changes: object = {}): Correction =>
  correction.parse({
    kind: 'date',
    documentId,
    value,
    dateKind: 'ISSUE',
    how: 'typed',
    page: 1,
    polygon: somewhere,
    ...changes,
  });
const field = (name: string, value: string): Correction =>
  correction.parse({
    kind: 'field',
    documentId,
    field: name,
    value,
    asRead: null,
    page: 1,
    polygon: somewhere,
  });
const person = { name: '田正清', certNo: '510499195107240335' };

const uploaded = (number: number, docType: string, id = randomUUID()) => ({
  documentId: id,
  docType,
  fileName: `${number}.jpg`,
  mediaType: 'image/jpeg',
  size: 1,
  sha256: aHash(number),
  round: 0,
  uploadedAt: '2026-11-20T01:00:00.000Z',
});
const missing = (results: readonly CheckResult[]) => results.find(({ id }) => id === 'CM-01')!;

describe('a date that a person chose', () => {
  it('decides the age of a paper whose date is handwritten, and says so', () => {
    const read = { dates: [aDate('ISSUE', '2026-03-01', { handwritten: true })] };
    expect(resultOf('DT-02', aPaper('DIAG_CERT', read)).level).toBe('unknown');
    const settled = resultOf('DT-02', aPaper('DIAG_CERT', read, { corrections: [date('2026-11-01')] }));
    expect(settled.level).toBe('pass');
    expect(settled.message).toContain('人工选定');
    expect(settled.values).toMatchObject({ date: '2026-11-01', byHand: 'true' });
  });

  it('fails the paper where it lies outside the window', () => {
    const found = resultOf('DT-02', aPaper('DIAG_CERT', {}, { corrections: [date('2025-01-05')] }));
    expect(found.level).toBe('fail');
    expect(found.evidence[0]?.polygon).toEqual(somewhere);
  });

  it('settles dates that compete', () => {
    const read = { dates: [aDate('ISSUE', '2026-10-01'), aDate('ISSUE', '2026-09-01')] };
    expect(resultOf('DT-04', aPaper('DIAG_CERT', read)).level).toBe('unknown');
    const corrections = [date('2026-09-01', { how: 'chosen' })];
    expect(resultOf('DT-04', aPaper('DIAG_CERT', read, { corrections })).level).toBe('pass');
  });
});

describe('a field that a person read', () => {
  it('settles a name that could be a misreading, either way', () => {
    const read = { fields: { patientName: aValue('田正请') } };
    expect(resultOf('ID-04', aPaper('DIAG_CERT', read, { person })).level).toBe('unknown');
    const as = (name: string) =>
      resultOf('ID-04', aPaper('DIAG_CERT', read, { person, corrections: [field('name', name)] }));
    expect(as('田正清').level).toBe('pass');
    expect(as('田正请').level).toBe('fail');
    expect(as('田正请').message).toContain('人工更正');
  });

  it('takes a number that a person typed for what the paper says, whatever its check digit', () => {
    const read = { fields: { idNumber: aValue('510499195107240331') } };
    expect(resultOf('ID-05', aPaper('DIAG_CERT', read, { person })).level).toBe('unknown');
    const typed = (value: string) =>
      resultOf('ID-05', aPaper('DIAG_CERT', read, { person, corrections: [field('idNumber', value)] }));
    expect(typed('510499195107240335').level).toBe('pass');
    expect(typed('510499195107240331').level).toBe('fail');
  });

  it('finds the issuer by the name that a person typed', () => {
    const read = { fields: { institution: { ...aValue('金沙江市第人民医院'), code: null } } };
    expect(resultOf('HO-02', aPaper('DIAG_CERT', read)).level).toBe('unknown');
    const corrections = [field('institution', hospitals.first.name)];
    expect(resultOf('HO-01', aPaper('DIAG_CERT', read, { corrections })).level).toBe('pass');
    expect(resultOf('HO-02', aPaper('DIAG_CERT', read, { corrections })).level).toBe('pass');
  });
});

describe('papers that a person filed', () => {
  const types = ['ID_FRONT', 'ID_BACK', 'FORM', 'DIAG_CERT', 'DISCHARGE', 'OTHER'];
  const record = aCase({
    submittedAt: '2026-11-20T01:00:00.000Z',
    documents: types.map((type, index) => uploaded(index + 1, type)),
  });
  const idOf = (docType: string) => record.documents.find((entry) => entry.docType === docType)!.documentId;
  const checks = (corrections: readonly Correction[] = []): CheckResult[] =>
    checkCase({
      case: record,
      outcomes: new Map(
        record.documents.map((entry) => [
          entry.sha256,
          readAs(someReadings({ sha256: entry.sha256, dates: [aDate('ISSUE', '2020-01-01')] })),
        ]),
      ),
      pack: samplePack(),
      calendar: sampleCalendar(),
      directory: hospitalDirectory(),
      corrections,
    });

  it('fill the slot of their new type', () => {
    expect(missing(checks()).level).toBe('fail');
    const filed = correction.parse({ kind: 'filed', documentId: idOf('OTHER'), docType: 'LAB' });
    expect(missing(checks([filed])).level).toBe('pass');
  });

  it('are neither judged nor counted once set aside', () => {
    const aside = correction.parse({ kind: 'aside', documentId: idOf('DIAG_CERT'), why: 'irrelevant' });
    const results = checks([aside]);
    expect(missing(results).level).toBe('fail');
    expect(results.some(({ documentId: id }) => id === idOf('DIAG_CERT'))).toBe(false);
    expect(record.documents).toHaveLength(types.length);
  });

  it('are not judged by age as course of the disease', () => {
    const age = (results: readonly CheckResult[]) =>
      results.find(({ id, documentId: of }) => id === 'DT-02' && of === idOf('DIAG_CERT'))!;
    expect(age(checks()).level).toBe('fail');
    const supporting = correction.parse({ kind: 'supporting', documentId: idOf('DIAG_CERT') });
    expect(age(checks([supporting])).level).toBe('na');
  });
});
