import { sql, type Kysely } from 'kysely';
import type { SealSample } from '../../../shared/domain/seal-sample.ts';
import type { SealSamplesTable, Tables } from '../../database/tables.ts';
import type { Selectable } from 'kysely';

/** A sample as it stands in the database, with the names of those who proposed and confirmed it. */
export type SampleRow = Selectable<SealSamplesTable> & {
  readonly proposer: string;
  readonly confirmer: string | null;
};

/** The samples of a condition, names filled in. */
export const sampleRows = (query: Kysely<Tables>) =>
  query
    .selectFrom('seal_samples')
    .innerJoin('accounts as proposers', 'proposers.user_id', 'seal_samples.proposed_by')
    .leftJoin('accounts as confirmers', 'confirmers.user_id', 'seal_samples.confirmed_by')
    .selectAll('seal_samples')
    .select(['proposers.name as proposer', 'confirmers.name as confirmer']);

/** The sample of a row. */
export const sampleOf = (row: SampleRow): SealSample => ({
  sampleId: row.sample_id,
  institutionCode: row.institution_code,
  sealType: row.seal_type,
  picture: row.picture,
  strip: row.strip,
  turn: row.turn,
  paper: row.paper,
  page: row.page,
  proposed: { userId: row.proposed_by, name: row.proposer, at: row.proposed_at.toISOString() },
  confirmed:
    row.confirmed_by === null
      ? null
      : { userId: row.confirmed_by, name: row.confirmer!, at: row.confirmed_at!.toISOString() },
});

/** Condition of samples that are neither declined nor taken back. */
export const standing = sql<boolean>`seal_samples.declined_by is null`;
