import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import * as accountsAndSessions from './migrations/0001-accounts-and-sessions.ts';
import * as referenceData from './migrations/0002-reference-data.ts';
import * as casesAndDocuments from './migrations/0003-cases-and-documents.ts';
import * as opinionsAndJobs from './migrations/0004-opinions-and-jobs.ts';
import * as audit from './migrations/0005-audit.ts';
import * as changeFeed from './migrations/0006-change-feed.ts';
import * as readingsOfOpinions from './migrations/0007-readings-of-opinions.ts';
import * as sealedAudit from './migrations/0008-sealed-audit.ts';
import * as signInAttempts from './migrations/0009-sign-in-attempts.ts';
import * as deliveries from './migrations/0010-deliveries.ts';
import * as feedLag from './migrations/0011-feed-lag.ts';
import * as clocksOfCases from './migrations/0012-clocks-of-cases.ts';
import * as sealSamples from './migrations/0013-seal-samples.ts';
import type { Tables } from './tables.ts';

/** Every migration by its number; applied once each, in this order, on both engines. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-accounts-and-sessions': accountsAndSessions,
  '0002-reference-data': referenceData,
  '0003-cases-and-documents': casesAndDocuments,
  '0004-opinions-and-jobs': opinionsAndJobs,
  '0005-audit': audit,
  '0006-change-feed': changeFeed,
  '0007-readings-of-opinions': readingsOfOpinions,
  '0008-sealed-audit': sealedAudit,
  '0009-sign-in-attempts': signInAttempts,
  '0010-deliveries': deliveries,
  '0011-feed-lag': feedLag,
  '0012-clocks-of-cases': clocksOfCases,
  '0013-seal-samples': sealSamples,
};

const migrationTable = 'migrations';

/** The database was written by a newer centre; it is left as it is. */
export class DatabaseFromTheFuture extends Error {
  constructor(name: string) {
    super(`the database knows migration ${name}, this centre does not: start the newer centre`);
    this.name = 'DatabaseFromTheFuture';
  }
}

/**
 * Brings the schema up to date, in one transaction and under a lock, so that two centres may start at once.
 * @throws DatabaseFromTheFuture when the database has a migration that this program does not know
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  await refuseTheFuture(database);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: migrationTable,
    migrationLockTableName: `${migrationTable}_lock`,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function refuseTheFuture(database: Kysely<Tables>): Promise<void> {
  const present = await sql<{
    known: boolean;
  }>`select to_regclass(${migrationTable}) is not null as known`.execute(database);
  if (present.rows[0]?.known !== true) return;
  const applied = await sql<{
    name: string;
  }>`select name from ${sql.table(migrationTable)} order by name`.execute(database);
  const unknown = applied.rows.find((row) => !(row.name in migrations));
  if (unknown !== undefined) throw new DatabaseFromTheFuture(unknown.name);
}
