import type { Kysely } from 'kysely';
import type * as z from 'zod';
import { workCalendar, type WorkCalendar } from '../../shared/calendar/schema.ts';
import type { Reference } from '../../shared/central-api/schema.ts';
import { directory } from '../../shared/domain/institution.ts';
import { policyPack, type PolicyPack } from '../../shared/policy/schema.ts';
import { fingerprint } from '../database/fingerprint.ts';
import { parsedContent } from './parsed-content.ts';
import type { Clock } from '../context.ts';
import type { ReferenceKind, Tables } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';

const schemas = { 'policy-pack': policyPack, calendar: workCalendar, directory } as const;

/** One version of reference data that is to be current. */
export interface ReferenceItem {
  readonly kind: ReferenceKind;
  readonly content: PolicyPack | WorkCalendar | z.output<typeof directory>;
}

/**
 * Stores reference data and makes it current; older versions stay for the cases that were accepted under them. A version
 * that comes with other content replaces what was stored, and is reported: numbers must not change under one name.
 */
export async function storeReference(
  database: Kysely<Tables>,
  clock: Clock,
  items: readonly ReferenceItem[],
  report: (line: string) => void,
): Promise<void> {
  const changed = await inTransaction(database, async (transaction) => {
    const replaced: string[] = [];
    for (const { kind, content } of items) {
      const row = {
        kind,
        version: content.version,
        content: JSON.stringify(content),
        fingerprint: fingerprint(content),
        loaded_at: new Date(clock()),
      };
      const known = await transaction
        .selectFrom('reference_data')
        .select('fingerprint')
        .where('kind', '=', kind)
        .where('version', '=', content.version)
        .executeTakeFirst();
      if (known !== undefined && known.fingerprint !== row.fingerprint)
        replaced.push(`${kind} ${row.version}`);
      await transaction
        .updateTable('reference_data')
        .set({ current: false })
        .where('kind', '=', kind)
        .execute();
      await transaction
        .insertInto('reference_data')
        .values({ ...row, current: true })
        .onConflict((conflict) =>
          conflict.columns(['kind', 'version']).doUpdateSet({ ...row, current: true }),
        )
        .execute();
    }
    return replaced;
  });
  for (const name of changed) report(`content of ${name} changed without a new version`);
}

/** What `GET /v1/reference` serves: the current version of each kind. */
export async function currentReference(database: Kysely<Tables>): Promise<Reference> {
  const rows = await database
    .selectFrom('reference_data')
    .select(['kind', 'version', 'fingerprint'])
    .where('current', '=', true)
    .execute();
  const current = <K extends ReferenceKind>(kind: K): Promise<ContentOf<K>> => {
    const row = rows.find((candidate) => candidate.kind === kind);
    if (row === undefined) throw new Error(`no current ${kind} in the database`);
    return contentOf(database, kind, row);
  };
  return {
    policyPack: await current('policy-pack'),
    calendar: await current('calendar'),
    directory: await current('directory'),
  };
}

/** The policy pack that a case was accepted under. */
export async function packOfCase(database: Kysely<Tables>, version: string): Promise<PolicyPack> {
  const row = await database
    .selectFrom('reference_data')
    .select(['version', 'fingerprint'])
    .where('kind', '=', 'policy-pack')
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) throw new Error(`policy pack ${version} is not in the database`);
  return contentOf(database, 'policy-pack', row);
}

type ContentOf<K extends ReferenceKind> = z.output<(typeof schemas)[K]>;

/** The content of a version; it travels from the database only the first time (a directory has thousands of names). */
const contentOf = <K extends ReferenceKind>(
  database: Kysely<Tables>,
  kind: K,
  { version, fingerprint: known }: { readonly version: string; readonly fingerprint: string },
): Promise<ContentOf<K>> =>
  parsedContent<(typeof schemas)[K]>(schemas[kind], known, () =>
    database
      .selectFrom('reference_data')
      .select(['content', 'fingerprint'])
      .where('kind', '=', kind)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  );
