import * as z from 'zod';
import { change, type Change } from '../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { seal, unseal } from '../envelope.ts';
import type { CaseRow, PageRow } from '../rows.ts';

const rows = z.array(change);
const pageName = (page: number, count: number): string => `pages/${page}/${count}`;
const rowName = (id: string, revision: number): string => `cases/${id}/${revision}`;

/** The cases that changes bring, in their order. */
export const casesIn = (changes: readonly Change[]): CaseRecord[] =>
  changes.flatMap((one) => (one.kind === 'case' ? [one.case] : []));

export const idOf = (one: Change): CaseId => (one.kind === 'case' ? one.case.caseId : one.caseId);
export const revisionOf = (one: Change): number => (one.kind === 'case' ? one.case.revision : one.revision);

/** Seals changes as the page of that number. */
export async function sealPage(key: CryptoKey, page: number, changes: readonly Change[]): Promise<PageRow> {
  return { page, rows: changes.length, records: await seal(key, pageName(page, changes.length), changes) };
}

/** The rows of a page; rejects when it does not open (foreign key, damage) or holds what no case can be. */
export async function unsealPage(key: CryptoKey, row: PageRow): Promise<Change[]> {
  const found = rows.parse(await unseal(key, pageName(row.page, row.rows), row.records));
  if (found.length !== row.rows) throw new Error('the page holds another number of rows');
  return found;
}

/** Seals one change as a row of its own; a tombstone carries nothing. */
export async function sealRow(key: CryptoKey, one: Change): Promise<CaseRow> {
  const [caseId, revision] = [idOf(one), revisionOf(one)];
  if (one.kind === 'removed') return { caseId, revision, state: null, dueOn: null, record: null };
  const record = await seal(key, rowName(caseId, revision), one.case);
  return { caseId, revision, state: one.case.state, dueOn: one.case.dueOn, record };
}

/** The change that a row of its own stands for; rejects like `unsealPage`. */
export async function unsealRow(key: CryptoKey, row: CaseRow): Promise<Change> {
  return change.parse(
    row.record === null
      ? { kind: 'removed', caseId: row.caseId, revision: row.revision }
      : { kind: 'case', case: await unseal(key, rowName(row.caseId, row.revision), row.record) },
  );
}
