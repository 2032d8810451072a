import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildDirectory } from '../../corpus/invented/directory/institutions.ts';
import { identityCheckCharacter } from '../../corpus/invented/people/identity-number.ts';
import { receiptCheckCharacter } from '../../corpus/plan/receipt-number.ts';
import type { Scenario } from '../../corpus/plan/wishes.ts';
import { accounts, bytesOf, files, institutions, manifest, truth } from './committed.ts';

const documents = manifest.cases.flatMap((entry) => entry.documents);

function beijingDay(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

describe('the committed sample cases', () => {
  it('are at least 26, each with three to six papers', () => {
    expect(manifest.cases.length).toBeGreaterThanOrEqual(26);
    for (const entry of manifest.cases) {
      expect(entry.documents.length).toBeGreaterThanOrEqual(3);
      expect(entry.documents.length).toBeLessThanOrEqual(6);
    }
  });

  it('name every file that lies beside them, and no other', () => {
    const root = new URL('../../../resources/samples/', import.meta.url);
    const present = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes('case-'))
      .map((entry) => `${entry.parentPath.slice(entry.parentPath.lastIndexOf('case-'))}/${entry.name}`);
    expect(present.toSorted()).toEqual(documents.map(({ file }) => file).toSorted());
  });

  it('stay below 30 MB together, no two files alike', () => {
    const contents = documents.map(({ file }) => bytesOf(file));
    const total = contents.reduce((sum, bytes) => sum + bytes.length, 0);
    expect(total).toBeLessThan(30_000_000);
    expect(Math.min(...contents.map(({ length }) => length))).toBeGreaterThan(1000);
    const hashes = new Set(contents.map((bytes) => createHash('sha256').update(bytes).digest('hex')));
    expect(hashes.size).toBe(documents.length);
  });

  it('carry identifiers that occur once', () => {
    const ids = [
      ...manifest.cases.map(({ caseId }) => caseId),
      ...documents.map(({ documentId }) => documentId),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(manifest.cases.map(({ receiptNo }) => receiptNo)).size).toBe(manifest.cases.length);
  });

  it('number people and receipts with right check characters', () => {
    for (const { person, receiptNo, submittedAt } of manifest.cases) {
      expect(person.certNo.slice(0, 6)).toBe('510499');
      expect(person.certNo.slice(6, 14)).toBe(person.birthDate.replaceAll('-', ''));
      expect(person.certNo[17]).toBe(identityCheckCharacter(person.certNo.slice(0, 17)));
      expect(Number(person.certNo[16]) % 2 === 1).toBe(person.sex === 'male');
      const digits = receiptNo.replaceAll('-', '');
      expect(digits.at(-1)).toBe(receiptCheckCharacter(digits.slice(0, -1)));
      expect(receiptNo).toContain(beijingDay(submittedAt).replaceAll('-', ''));
    }
  });

  it('were submitted between 2 and 20 November 2026 and accepted on that or the next working day', () => {
    for (const { submittedAt, acceptedAt, formSignedOn, documents: papers } of manifest.cases) {
      const day = beijingDay(submittedAt);
      expect(day >= '2026-11-02' && day <= '2026-11-20').toBe(true);
      const weekday = new Date(`${beijingDay(acceptedAt)}T00:00:00Z`).getUTCDay();
      expect([1, 2, 3, 4, 5]).toContain(weekday);
      const waited = Date.parse(acceptedAt) - Date.parse(submittedAt);
      expect(waited).toBeGreaterThan(0);
      expect(waited).toBeLessThan(4 * 86_400_000);
      expect(formSignedOn === null || formSignedOn <= day).toBe(true);
      for (const { uploadedAt } of papers) expect(uploadedAt < submittedAt).toBe(true);
    }
  });

  it('name hospitals of the committed directory, which is the generated one', () => {
    const codes = new Map(institutions.institutions.map(({ code, name }) => [code, name]));
    expect(institutions).toEqual(buildDirectory());
    expect(codes.size).toBe(institutions.institutions.length);
    expect(new Set(codes.values()).size).toBe(codes.size);
    for (const { code } of institutions.institutions) expect(code).toMatch(/^H510499\d{5}$/);
    for (const { items } of manifest.cases) {
      for (const item of items) expect(codes.get(item.institutionCode ?? '')).toBe(item.institutionName);
    }
  });

  it('cover every scenario, with eight or more cases in order of different diseases', () => {
    const wanted: Scenario[] = [
      'no-seal',
      'personal-seal-only',
      'seal-of-another-hospital',
      'level-one-hospital',
      'older-than-six-months',
      'on-the-boundary',
      'one-day-over',
      'unreadable-date',
      'blurred-photo',
      'photocopy',
      'wrong-name',
      'missing-paper',
      'damaged-file',
      'locked-file',
      'wrong-type',
    ];
    const present = new Set(truth.cases.map(({ scenario }) => scenario));
    for (const scenario of wanted) expect(present).toContain(scenario);
    const orderly = truth.cases.filter(({ scenario }) => scenario === 'in-order').map(({ caseId }) => caseId);
    const diseases = manifest.cases
      .filter(({ caseId }) => orderly.includes(caseId))
      .map(({ items }) => items[0]!.diseaseCode);
    expect(new Set(diseases).size).toBeGreaterThanOrEqual(8);
    expect(manifest.cases.some(({ person }) => person.name.includes('·'))).toBe(true);
  });

  it('let the reviewers, a quality checker and a supervisor sign in', () => {
    const roles = accounts.flatMap((account) => account.roles);
    expect(roles.toSorted()).toEqual(['QC_CHECKER', 'REVIEWER', 'REVIEWER', 'SUPERVISOR']);
    expect(new Set(accounts.map(({ account }) => account)).size).toBe(accounts.length);
  });
});

describe('the truth about the sample cases', () => {
  it('speaks about exactly the files of the manifest', () => {
    expect(files.map(({ file, documentId }) => [file, documentId])).toEqual(
      documents.map(({ file, documentId }) => [file, documentId]),
    );
  });

  it('expects nothing but passes of a case in order', () => {
    for (const entry of truth.cases.filter(({ scenario }) => scenario === 'in-order')) {
      expect(entry.expected['CM-01']).toBe('pass');
      for (const file of entry.files) {
        for (const level of Object.values(file.expected)) expect(['pass', 'na']).toContain(level);
      }
    }
  });

  it.each([
    ['no-seal', 'SE-01', 'fail'],
    ['personal-seal-only', 'SE-01', 'fail'],
    ['seal-of-another-hospital', 'SE-04', 'fail'],
    ['level-one-hospital', 'HO-02', 'fail'],
    ['on-the-boundary', 'DT-02', 'warn'],
    ['one-day-over', 'DT-02', 'fail'],
    ['blurred-photo', 'SE-01', 'unknown'],
    ['photocopy', 'SE-01', 'unknown'],
    ['wrong-name', 'ID-04', 'fail'],
    ['damaged-file', 'DT-02', 'unknown'],
    ['wrong-type', 'DT-02', 'unknown'],
  ] as const)('expects of %s that %s of the certificate is %s', (scenario, check, level) => {
    const certificates = truth.cases
      .filter((entry) => entry.scenario === scenario)
      .flatMap((entry) => entry.files.filter(({ docType }) => docType === 'DIAG_CERT'));
    expect(certificates.length).toBeGreaterThan(0);
    for (const { expected } of certificates) expect(expected[check]).toBe(level);
  });

  it('leaves the six months undecided where no date that counts can be read', () => {
    for (const entry of truth.cases.filter(({ scenario }) => scenario === 'unreadable-date')) {
      const undecided = entry.files.filter(({ expected }) => expected['DT-02'] === 'unknown');
      expect(undecided.map(({ countedDate }) => countedDate)).toEqual([null]);
    }
  });

  it('expects a missing paper to fail completeness', () => {
    for (const entry of truth.cases.filter(({ scenario }) => scenario === 'missing-paper')) {
      expect(entry.expected['CM-01']).toBe('fail');
      expect(entry.missing.length).toBeGreaterThan(0);
    }
  });
});
