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
export const currentReference = (database: Kysely<Tables>): Promise<Reference> =>
  referenceOf(database, null).then(({ reference }) => reference);

/** The policy pack that a case was accepted under. */
export async function packOfCase(database: Kysely<Tables>, version: string): Promise<PolicyPack> {
  const row = await database
    .selectFrom('reference_data')
    .select(['kind', 'version', 'fingerprint'])
    .where('kind', '=', 'policy-pack')
    .where('version', '=', version)
    .executeTakeFirst();
  return contentOf(database, 'policy-pack', row ?? version);
}

/** The pack that a case was accepted under, and the current version of each kind, in one question to the database. */
export async function factsForCase(
  database: Kysely<Tables>,
  packVersion: string,
): Promise<{ pack: PolicyPack; reference: Reference }> {
  const { rows, reference } = await referenceOf(database, packVersion);
  const row = rows.find(({ kind, version }) => kind === 'policy-pack' && version === packVersion);
  return { pack: await contentOf(database, 'policy-pack', row ?? packVersion), reference };
}

/** A version as the database lists it. */
interface Listed {
  readonly kind: ReferenceKind;
  readonly version: string;
  readonly fingerprint: string;
}

async function referenceOf(
  database: Kysely<Tables>,
  packVersion: string | null,
): Promise<{ rows: (Listed & { readonly current: boolean })[]; reference: Reference }> {
  const rows = await database
    .selectFrom('reference_data')
    .select(['kind', 'version', 'fingerprint', 'current'])
    .where((where) =>
      where.or([
        where('current', '=', true),
        ...(packVersion === null ? [] : [where.and({ kind: 'policy-pack', version: packVersion })]),
      ]),
    )
    .execute();
  const current = (kind: ReferenceKind): Listed | string =>
    rows.find((row) => row.kind === kind && row.current) ?? 'current';
  const reference = {
    policyPack: await contentOf(database, 'policy-pack', current('policy-pack')),
    calendar: await contentOf(database, 'calendar', current('calendar')),
    directory: await contentOf(database, 'directory', current('directory')),
  };
  return { rows, reference };
}

/** The content of a version; it travels from the database only the first time (a directory has thousands of names). */
async function contentOf<K extends ReferenceKind>(
  database: Kysely<Tables>,
  kind: K,
  listed: Listed | string,
): Promise<z.output<(typeof schemas)[K]>> {
  if (typeof listed === 'string') throw new Error(`${kind} ${listed} is not in the database`);
  const load = () =>
    database
      .selectFrom('reference_data')
      .select(['content', 'fingerprint'])
      .where('kind', '=', kind)
      .where('version', '=', listed.version)
      .executeTakeFirstOrThrow();
  const content: unknown = await parsedContent(schemas[kind], listed.fingerprint, load);
  return content as z.output<(typeof schemas)[K]>;
}
