import { Dexie, type DBCore, type DBCoreTable } from 'dexie';
import type { Life } from './machine.ts';

const lives = new Map<string, Life>();

/** The page of this life is the one that opens the named store from now on. */
export function ownStore(databaseName: string, life: Life): void {
  lives.set(databaseName, life);
}

/** No page opens any store any more. */
export const disownStores = (): void => lives.clear();

const addon = (database: Dexie): void => {
  const life = lives.get(database.name);
  if (life === undefined) return;
  database.use({
    stack: 'dbcore',
    name: 'points',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table: DBCoreTable = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (life.reach(`store ${request.type} ${name}`)) return table.mutate(request);
            request.trans.abort();
            return new Promise(() => {});
          },
        };
      },
    }),
  });
};

/**
 * Makes every write to a page's store a point at which that page may end: the transaction is then aborted, as a
 * browser that dies aborts it. Holds for every store opened afterwards; gives the way back.
 */
export function makeStorePoints(): () => void {
  Dexie.addons.push(addon);
  return () => {
    Dexie.addons.splice(Dexie.addons.indexOf(addon), 1);
  };
}
