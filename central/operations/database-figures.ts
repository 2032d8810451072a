import { sql } from 'kysely';
import { feedLag } from '../case-life/changes/lag.ts';
import type { Centre } from '../context.ts';
import type { Family } from './exposition.ts';

interface Backlog {
  readonly unsealed: number;
  readonly unsealed_since: Date | null;
  readonly waiting: number;
  readonly dead: number;
  readonly untold: number;
}

const gauge = (name: string, help: string, value: number): Family => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
});

/** What is asked of the database at each look: how far its background work is behind. The same in every process. */
export async function databaseFigures(centre: Centre): Promise<Family[]> {
  const { query, load } = centre.database;
  const { rows } = await sql<Backlog>`
    select
      (select count(*)::int from audit where position is null) as unsealed,
      (select min(at) from audit where position is null) as unsealed_since,
      (select count(*)::int from jobs where done_at is null and dead_at is null) as waiting,
      (select count(*)::int from jobs where dead_at is not null) as dead,
      (select count(*)::int from cases join jobs on jobs.opinion_id = (cases.decision ->> 'opinionId')::uuid
        where cases.state = 'SUPPLEMENT_WAIT' and cases.last_day is null
          and jobs.kind = 'supplement-notice' and jobs.dead_at is not null) as untold`.execute(query);
  const { unsealed, unsealed_since, waiting, dead, untold } = rows[0]!;
  const lag = await feedLag(query);
  const sealLag = unsealed_since === null ? 0 : Math.max(0, centre.clock() - unsealed_since.getTime()) / 1000;
  return [
    gauge('menshen_feed_held_changes', 'Committed changes that no reader may see yet.', lag.held),
    gauge('menshen_feed_lag_seconds', 'Age of the oldest of them.', lag.seconds),
    gauge('menshen_audit_unsealed_rows', 'Rows of the audit trail that are not sealed.', unsealed),
    gauge('menshen_audit_seal_lag_seconds', 'Age of the oldest of them.', sealLag),
    gauge('menshen_jobs_waiting', 'Notices and registrations not handed over yet.', waiting),
    gauge('menshen_jobs_dead', 'Those given up: a person has to look.', dead),
    gauge(
      'menshen_supplements_untold',
      'Supplements that nobody could be told of: somebody has to call.',
      untold,
    ),
    gauge('menshen_database_connections_busy', 'Connections of this process in use.', load().busy),
    gauge('menshen_database_waiting', 'Queries of this process that wait for one.', load().waiting),
  ];
}
