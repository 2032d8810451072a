import { afterAll, beforeAll, describe } from 'vitest';
import type { Engine } from './rig/engine.ts';
import { postgresPrograms, startCluster, type Cluster } from './rig/postgres-cluster.ts';
import { describeBackup } from './suite/running/backup.ts';
import { describeCentre } from './suite/centre.ts';
import { describeConcurrentWriters } from './suite/case-life/concurrent-writers.ts';
import { describeRestart } from './suite/running/restart.ts';
import { describeTwoCentres } from './suite/running/two-centres.ts';
import { describeWaitingQueries } from './suite/running/waiting-queries.ts';

const programs = postgresPrograms();
const reason = programs === null ? ' (skipped: no PostgreSQL programs under /usr/lib/postgresql)' : '';

describe.skipIf(programs === null)(`a PostgreSQL server${reason}`, () => {
  let cluster: Cluster;
  const postgresql: Engine = {
    name: 'PostgreSQL',
    empty: async () => ({ databaseUrl: await cluster.createDatabase() }),
  };
  beforeAll(async () => {
    cluster = await startCluster(programs!);
  });
  afterAll(() => cluster.stop());
  describeCentre(postgresql);
  describeConcurrentWriters(postgresql);
  describeTwoCentres(postgresql);
  describeWaitingQueries(postgresql);
  describeRestart('PostgreSQL', () => postgresql.empty());
  describeBackup(postgresql, {
    dump: (from, file) => cluster.run('pg_dump', ['--format=custom', '--file', file, from]),
    restore: (file, into) =>
      cluster.run('pg_restore', ['--exit-on-error', '--no-owner', '--dbname', into, file]),
  });
});
