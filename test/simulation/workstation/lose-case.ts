import { Database } from '../../../renderer/store/database.ts';

/**
 * Takes a page of cases, or a single one, out of a store so that it still seems sound: its count is made to fit. False when
 * the store holds none.
 */
export async function loseCase(storeId: string): Promise<boolean> {
  const database = new Database(storeId);
  try {
    return await database.transaction('rw', database.pages, database.cases, database.meta, async () => {
      const meta = await database.meta.get('store');
      const page = await database.pages.toCollection().first();
      const single = await database.cases.filter(({ record }) => record !== null).first();
      if (meta === undefined || (page === undefined && single === undefined)) return false;
      if (page !== undefined) await database.pages.delete(page.page);
      else await database.cases.delete(single!.caseId);
      await database.meta.put({ ...meta, rows: meta.rows - (page?.rows ?? 1) });
      return true;
    });
  } finally {
    database.close();
  }
}
