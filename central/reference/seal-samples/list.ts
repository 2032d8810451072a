import { sql, type Kysely } from 'kysely';
import { samplesServed, type SealSamplesAnswer } from '../../../shared/central-api/seal-samples.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reviewsCases } from '../../case-life/scope.ts';
import type { Centre } from '../../context.ts';
import type { Tables } from '../../database/tables.ts';
import { sampleOf, sampleRows, standing } from './sample-row.ts';

/**
 * The latest impressions of every institution and seal type, confirmed ones and proposals apart, unless `known` is the
 * present version. Refusal: `not-permitted` for people who do not review.
 */
export async function listSealSamples(
  centre: Centre,
  caller: Account,
  known: string | undefined,
): Promise<Result<SealSamplesAnswer>> {
  if (!reviewsCases(caller)) return fail('not-permitted');
  const { query } = centre.database;
  // asked first: what comes in between is then served twice rather than never
  const version = await versionOf(centre, query);
  if (version === known) return ok({ changed: false, version });
  const latest = query
    .selectFrom('seal_samples')
    .select([
      'sample_id',
      sql<number>`row_number() over (
        partition by institution_code, seal_type, confirmed_by is not null
        order by coalesce(confirmed_at, proposed_at) desc, sample_id
      )`.as('place'),
    ])
    .where(standing);
  const rows = await sampleRows(query)
    .innerJoin(latest.as('latest'), 'latest.sample_id', 'seal_samples.sample_id')
    .where(
      sql<boolean>`latest.place <= case when confirmed_by is null
        then ${samplesServed.proposed}::int else ${samplesServed.confirmed}::int end`,
    )
    .orderBy('institution_code')
    .orderBy('seal_type')
    .orderBy('latest.place')
    .execute();
  return ok({ changed: true, version, samples: rows.map(sampleOf) });
}

/** Changes with every proposal, confirmation and refusal, and with the history of the database. */
async function versionOf(centre: Centre, query: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select count(*) || '-' || count(confirmed_by) || '-' || count(declined_by) as version
    from seal_samples`.execute(query);
  return `${centre.epoch.slice(0, 8)}-${rows[0]!.version}`;
}
