import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SampleCase } from '../../../../central/reference/sample-files.ts';
import { caseId, documentId } from '../../../../shared/domain/identifiers.ts';

const shipped = path.resolve(import.meta.dirname, '../../../../resources');

/** The accounts of the test centre, by what they are for. */
export const people = {
  first: {
    userId: 'user-first',
    account: 'first',
    password: 'first-2026',
    name: '甲审核',
    roles: ['REVIEWER'],
  },
  second: {
    userId: 'user-second',
    account: 'second',
    password: 'second-2026',
    name: '乙审核',
    roles: ['REVIEWER'],
  },
  checker: {
    userId: 'user-checker',
    account: 'checker',
    password: 'checker-2026',
    name: '丙质检',
    roles: ['QC_CHECKER'],
  },
} as const;

/** How many applications the test centre starts with; each has one paper of `paperSize` bytes of its own. */
export const caseCount = 60;
export const paperSize = 1000;

const uuid = (kind: string, n: number): string => `0000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Id of the n-th application of the test centre, from 0. */
export const caseIdOf = (n: number) => caseId.parse(uuid('0ca5', n));

/** Id of its paper. */
export const documentIdOf = (n: number) => documentId.parse(uuid('0d0c', n));

/** The bytes of its paper. */
export const paperOf = (n: number): Buffer =>
  Buffer.from(`paper ${n} `.repeat(paperSize)).subarray(0, paperSize);

/**
 * A resources folder with the shipped policy pack, calendar and directory, and small applications of its own.
 * Gives its path; the caller removes it.
 */
export function writeResources(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-resources-'));
  for (const part of ['policy', 'calendar', 'directory']) {
    cpSync(path.join(shipped, part), path.join(folder, part), { recursive: true });
  }
  const samples = path.join(folder, 'samples');
  mkdirSync(samples);
  writeFileSync(path.join(samples, 'accounts.json'), JSON.stringify(Object.values(people)));
  const cases = Array.from({ length: caseCount }, (_, n) => sampleCase(n));
  writeFileSync(path.join(samples, 'cases.json'), JSON.stringify({ version: 'test', cases }));
  for (let n = 0; n < caseCount; n += 1) writeFileSync(path.join(samples, `paper-${n}.pdf`), paperOf(n));
  return folder;
}

function sampleCase(n: number): SampleCase {
  return {
    caseId: caseIdOf(n),
    receiptNo: `510499MT1-20261102-${String(n).padStart(6, '0')}-0`,
    channel: 'SC_APP',
    applicationType: 'NEW',
    person: {
      personNo: `5104990000${n}`,
      name: '沙马·阿依',
      certType: '01',
      certNo: '510499196001010013',
      sex: 'female',
      birthDate: '1960-01-01',
      mobile: '19900000000',
      address: '金沙江市望岳区',
      insuType: '390',
      insuredDivision: '510499',
      employer: null,
    },
    items: [
      {
        diseaseCode: 'M03900',
        diseaseName: '高血压',
        diagnosisText: '高血压病3级',
        diagnosedOn: '2026-10-09',
        institutionCode: 'H51049910008',
        institutionName: '金沙江市第一人民医院',
        doctorName: null,
        chosenInstitutions: [],
        reason: '',
      },
    ],
    formSignedOn: '2026-11-02',
    submittedAt: '2026-11-02T09:54:00.000Z',
    acceptedAt: '2026-11-03T01:06:00.000Z',
    policyPackVersion: 'sample-2026.1',
    documents: [
      {
        documentId: documentIdOf(n),
        docType: 'DIAG_CERT',
        file: `paper-${n}.pdf`,
        mediaType: 'application/pdf',
        round: 0,
        uploadedAt: '2026-11-02T09:48:00.000Z',
      },
    ],
  };
}
