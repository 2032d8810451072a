import { Dexie, type EntityTable } from 'dexie';
import { declareVersions } from './migrations/versions.ts';
import type { CaseRow, DraftRow, MetaRow, OutboxRow, PageRow, QuarantineRow } from './rows.ts';

/**
 * The page's IndexedDB. Strict durability: a write is on the disk when it is acknowledged (relaxed lost 277 of 304
 * acknowledged rows in a power cut, design 4). One database per user and life of the store.
 */
export class Database extends Dexie {
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  declare readonly pages: EntityTable<PageRow, 'page'>;
  declare readonly cases: EntityTable<CaseRow, 'caseId'>;
  declare readonly quarantine: EntityTable<QuarantineRow, 'number'>;
  declare readonly outbox: EntityTable<OutboxRow, 'opinionId'>;
  declare readonly drafts: EntityTable<DraftRow, 'caseId'>;

  constructor(storeId: string) {
    super(databaseName(storeId), { chromeTransactionDurability: 'strict' });
    declareVersions(this);
  }
}

/** Name of the database of a store id; the id is minted per user by the host, so users never share one. */
export const databaseName = (storeId: string): string => `menshen-${storeId}`;
