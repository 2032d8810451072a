import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { openDatabase, type Database, type DatabaseChoice } from './open.ts';

/** Where a centre keeps its data. */
export interface DataPlace {
  /** Folder of this centre: papers, and the embedded database. */
  readonly dataFolder: string;
  /** A PostgreSQL server; without it PGlite is used, in the data folder or (tests) in memory. */
  readonly databaseUrl?: string;
  readonly inMemory?: boolean;
}

/** The database that a centre in this place uses. */
export function databaseChoice(place: DataPlace): DatabaseChoice {
  if (place.databaseUrl !== undefined) return { kind: 'postgresql', url: place.databaseUrl };
  return { kind: 'pglite', folder: place.inMemory === true ? null : path.join(place.dataFolder, 'database') };
}

/**
 * Opens the database of a centre for one command, with the folder locked where the database is embedded; closing it
 * gives the folder back.
 * @throws FolderInUse
 */
export async function openPlace(place: DataPlace, report: (line: string) => void): Promise<Database> {
  const choice = databaseChoice(place);
  if (choice.kind === 'postgresql') return openDatabase(choice, report);
  mkdirSync(place.dataFolder, { recursive: true });
  const lock = lockFolder(place.dataFolder);
  const database = await openDatabase(choice, report).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  return {
    ...database,
    close: async () => {
      await database.close();
      lock.release();
    },
  };
}
