import type { CaseRecord } from '../../domain/case-record.ts';
import type { PolicyPack } from '../../policy/schema.ts';
import type { CheckResult } from '../check-result.ts';

/** A slot (材料项) that an application must fill. */
export type RequiredPaper = PolicyPack['requiredPapers'][number];

/** The slots that this application must fill, by application type and diseases. */
export const requiredPapersOf = (record: CaseRecord, pack: PolicyPack): RequiredPaper[] =>
  pack.requiredPapers.filter(
    (slot) =>
      (slot.applicationTypes?.includes(record.applicationType) ?? true) &&
      (slot.diseases?.some((code) => record.items.some((item) => item.diseaseCode === code)) ?? true),
  );

/** The slots that no paper of the application fills. */
export function missingPapersOf(record: CaseRecord, pack: PolicyPack): RequiredPaper[] {
  const present = new Set(record.documents.map((document) => document.docType));
  return requiredPapersOf(record, pack).filter(
    (slot) => !slot.anyOf.some((types) => types.every((type) => present.has(type))),
  );
}

/** CM-01 必备材料 (S33–S45; domain 3.2): every slot is filled. All that is missing is said at once (一次性告知). */
export function requiredPapers(record: CaseRecord, pack: PolicyPack): CheckResult {
  const slots = requiredPapersOf(record, pack);
  const missing = missingPapersOf(record, pack);
  const names = missing.map((slot) => slot.name).join('、');
  return {
    id: 'CM-01',
    level: missing.length > 0 ? 'fail' : 'pass',
    blocking: 'hard',
    documentId: null,
    docType: null,
    message: missing.length > 0 ? `缺少：${names}` : `必备材料 ${slots.length} 项齐全`,
    values: { missing: names, required: slots.map((slot) => slot.name).join('、') },
    parameter: {
      path: 'requiredPapers',
      value: slots.map((slot) => slot.slot).join(','),
      packVersion: pack.version,
    },
    evidence: [],
  };
}
