import { scryptSync } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../../central/database/open.ts';
import type { SampleCase } from '../../../central/reference/sample-files.ts';
import { caseId } from '../../../shared/domain/identifiers.ts';

/** The people of the simulation. */
export const people = [
  { userId: 'user-first', account: 'first', password: 'first-2026', name: '甲审核', roles: ['REVIEWER'] },
  { userId: 'user-second', account: 'second', password: 'second-2026', name: '乙审核', roles: ['REVIEWER'] },
] as const;
export type Person = (typeof people)[number];

/** Applications at the centre when a run begins. */
export const caseCount = 7;

const caseIdOf = (n: number) => caseId.parse(`00000ca5-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** Writes a resources folder with the shipped rules and the simulation's own applications, which have no papers. */
export function writeApplications(folder: string): string {
  const shipped = path.resolve(import.meta.dirname, '../../../resources');
  const resources = path.join(folder, 'resources');
  for (const part of ['policy', 'calendar', 'directory'])
    cpSync(path.join(shipped, part), path.join(resources, part), { recursive: true });
  const samples = path.join(resources, 'samples');
  mkdirSync(samples);
  writeFileSync(path.join(samples, 'accounts.json'), JSON.stringify(people));
  const cases = Array.from({ length: caseCount }, (_, n) => application(n));
  writeFileSync(path.join(samples, 'cases.json'), JSON.stringify({ version: 'simulation', cases }));
  return resources;
}

/** Passwords hashed at next to no cost, because people sign in thousands of times. */
export async function cheapPasswords({ query }: Database): Promise<void> {
  const salt = Buffer.from('simulation');
  for (const { userId, password } of people) {
    const key = scryptSync(password, salt, 32, { N: 2, r: 1, p: 1 });
    await query
      .updateTable('accounts')
      .set({ password: ['scrypt', 2, 1, 1, salt.toString('base64url'), key.toString('base64url')].join('$') })
      .where('user_id', '=', userId as never)
      .execute();
  }
}

const application = (n: number): SampleCase => ({
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
  documents: [],
});
