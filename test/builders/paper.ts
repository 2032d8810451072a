import type { Directory } from '../../shared/domain/institution.ts';
import type { DocType } from '../../shared/domain/enumerations.ts';
import type { PaperInput } from '../../shared/rules/paper-input.ts';
import { checkPaper } from '../../shared/rules/check-paper.ts';
import type { CheckResult } from '../../shared/rules/check-result.ts';
import type { Readings } from '../../shared/readings/schema.ts';
import { aHash, readAs, someReadings } from './readings.ts';
import { sampleCalendar, samplePack } from './reference-data.ts';

/** Two invented hospitals that differ in one character, and a township clinic. */
export const hospitals = {
  first: { code: 'H51049990001', name: '金沙江市第一人民医院', level: '三级甲等' },
  second: { code: 'H51049990002', name: '金沙江市第二人民医院', level: '二级甲等' },
  clinic: { code: 'H51049990003', name: '南山县河口镇中心卫生院', level: '一级甲等' },
} as const;

/** A directory of these hospitals; the first has an alias, a former name and a campus. */
export const hospitalDirectory = (): Directory => ({
  version: 'test',
  institutions: [
    {
      ...hospitals.first,
      aliases: ['金沙江市一医院'],
      formerNames: [{ name: '金沙江人民医院', from: null, to: '2025-12-31' }],
      campuses: ['河东院区'],
    },
    hospitals.second,
    hospitals.clinic,
  ],
});

const pack = samplePack();
const calendar = sampleCalendar();

/** A paper handed in on 2026-11-20; read unless an outcome is given. */
export function aPaper(
  docType: DocType,
  readings: Parameters<typeof someReadings>[0] = {},
  changes: Partial<PaperInput> = {},
): PaperInput {
  const documentType: Readings['documentType'] = { value: 'other', subtype: docType, confidence: 0.95 };
  return {
    docType,
    outcome: readAs(someReadings({ documentType, ...readings })),
    documentId: null,
    sha256: aHash(),
    referenceDate: '2026-11-20',
    pack,
    directory: hospitalDirectory(),
    calendar,
    ...changes,
  };
}

/** The one result of a check on a paper. */
export function resultOf(id: string, input: PaperInput): CheckResult {
  const found = checkPaper(input).filter((result) => result.id === id);
  if (found.length !== 1) throw new Error(`${found.length} results of ${id}`);
  return found[0]!;
}
