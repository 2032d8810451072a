import type { CaseRecord } from '../../domain/case-record.ts';
import type { Correction } from '../../domain/correction.ts';

/**
 * The case with its papers as a person filed them (材料整理): re-filed papers under their new type, papers set aside left
 * out. The very same record where nothing was filed. What was uploaded is not changed by it.
 */
export function asFiled(record: CaseRecord, corrections: readonly Correction[]): CaseRecord {
  const filed = new Map(
    corrections.flatMap((one) => (one.kind === 'filed' ? [[one.documentId, one.docType] as const] : [])),
  );
  const aside = new Set(corrections.flatMap((one) => (one.kind === 'aside' ? [one.documentId] : [])));
  if (filed.size === 0 && aside.size === 0) return record;
  return {
    ...record,
    documents: record.documents
      .filter(({ documentId }) => !aside.has(documentId))
      .map((document) => ({ ...document, docType: filed.get(document.documentId) ?? document.docType })),
  };
}
