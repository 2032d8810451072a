import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { databaseName } from '../../renderer/store/database.ts';

/** A page store as an earlier release left it, in `test/fixtures/stores/`. */
export interface StoredDatabase {
  readonly storeId: string;
  /** Which `aStoreKey` its rows are sealed with. */
  readonly keyNumber: number;
  readonly mark: number;
  readonly opinionId: string;
}

interface File extends StoredDatabase {
  readonly version: number;
  readonly stores: Record<string, { keyPath: string; rows: unknown[] }>;
}

/** Puts the database of a fixture in place, with IndexedDB's own calls and none of the product's. */
export async function putStoredDatabase(name: string): Promise<StoredDatabase> {
  const file = path.resolve(import.meta.dirname, '../fixtures/stores', name);
  const { version, stores, ...stored } = JSON.parse(readFileSync(file, 'utf8')) as File;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(databaseName(stored.storeId), version);
    request.addEventListener('upgradeneeded', () => {
      for (const [table, { keyPath, rows }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(table, { keyPath });
        for (const row of rows) made.put(revived(row));
      }
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  return stored;
}

/** Bytes stand in the file as base64: `{ bytes }` for an array of bytes, `{ buffer }` for a buffer. */
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('bytes' in value) return Uint8Array.from(Buffer.from(String(value.bytes), 'base64'));
  if ('buffer' in value) return Uint8Array.from(Buffer.from(String(value.buffer), 'base64')).buffer;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revived(part)]));
}
