import type { Kysely, Selectable } from 'kysely';
import type { CaseRecord, DocumentEntry } from '../../shared/domain/case-record.ts';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import type { CasesTable, Tables } from '../database/tables.ts';

/** A case as it stands in the database, without its papers. */
export type CaseRow = Selectable<CasesTable>;

/** The cases of the given rows, papers and names of holders filled in, in the order of the rows. */
export async function caseRecords(database: Kysely<Tables>, rows: readonly CaseRow[]): Promise<CaseRecord[]> {
  if (rows.length === 0) return [];
  const papers = await papersOf(
    database,
    rows.map((row) => row.case_id),
  );
  const names = await holderNames(database, rows);
  return rows.map((row) => caseRecord(row, papers.get(row.case_id) ?? [], names));
}

/** One case of its row. */
export async function oneCaseRecord(database: Kysely<Tables>, row: CaseRow): Promise<CaseRecord> {
  return (await caseRecords(database, [row]))[0]!;
}

function caseRecord(
  row: CaseRow,
  documents: DocumentEntry[],
  names: ReadonlyMap<string, string>,
): CaseRecord {
  const holder =
    row.holder_id === null || row.lease_until === null
      ? null
      : {
          userId: row.holder_id,
          name: names.get(row.holder_id)!,
          leaseUntil: row.lease_until.toISOString(),
        };
  return {
    caseId: row.case_id,
    receiptNo: row.receipt_no,
    revision: row.revision,
    state: row.state,
    ...row.application,
    documents,
    holder,
    decision: row.decision,
  };
}

async function papersOf(
  database: Kysely<Tables>,
  cases: readonly CaseId[],
): Promise<Map<CaseId, DocumentEntry[]>> {
  const rows = await database
    .selectFrom('documents')
    .selectAll()
    .where('case_id', 'in', cases)
    .orderBy('case_id')
    .orderBy('position')
    .execute();
  const papers = new Map<CaseId, DocumentEntry[]>();
  for (const row of rows) {
    const list = papers.get(row.case_id) ?? [];
    list.push({
      documentId: row.document_id,
      docType: row.doc_type,
      fileName: row.file_name,
      mediaType: row.media_type,
      size: row.size,
      sha256: row.sha256,
      round: row.round,
      uploadedAt: row.uploaded_at.toISOString(),
    });
    papers.set(row.case_id, list);
  }
  return papers;
}

async function holderNames(
  database: Kysely<Tables>,
  rows: readonly CaseRow[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.holder_id ?? []))];
  if (ids.length === 0) return new Map();
  const accounts = await database
    .selectFrom('accounts')
    .select(['user_id', 'name'])
    .where('user_id', 'in', ids)
    .execute();
  return new Map(accounts.map((account) => [account.user_id, account.name]));
}
