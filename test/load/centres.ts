import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startCentreProcess } from '../contract/central/rig/centre-process.ts';
import { postgresPrograms, startCluster } from '../contract/central/rig/postgres-cluster.ts';
import { writeManyCases } from '../crash/centre/many-cases.ts';
import { decideAll, type Decided } from './decide-all.ts';

/**
 * `node scripts/run.mjs test/load/centres.ts [--decisions N] [--clients N] [--processes 1,2]`: decisions per second of so many
 * processes of the centre side by side on one PostgreSQL server of their own, all on this machine, and whether each took
 * effect once. The figures are for comparison with each other: server, processes and clients share the same cores.
 */
const { values } = parseArgs({
  options: {
    decisions: { type: 'string', default: '1000' },
    clients: { type: 'string', default: '16' },
    processes: { type: 'string', default: '1,2' },
  },
});

function describe(processes: number, { perSecond, latencies, faults }: Decided): string {
  const at = (share: number): string =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!.toFixed(0);
  return `${processes} process(es): ${perSecond.toFixed(0)} decisions/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, not exactly once: ${faults}`;
}

const programs = postgresPrograms();
if (programs === null) console.log('skipped: no PostgreSQL programs under /usr/lib/postgresql');
else {
  const decisions = Number(values.decisions);
  const resources = writeManyCases(decisions);
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-centres-'));
  const cluster = await startCluster(programs);
  try {
    for (const processes of values.processes.split(',').map(Number)) {
      const url = await cluster.createDatabase();
      const centres = [];
      for (let n = 0; n < processes; n += 1)
        centres.push(await startCentreProcess(path.join(folder, 'papers'), resources, url));
      const decided = await decideAll(
        centres.map((centre) => centre.url),
        url,
        decisions,
        Number(values.clients),
      );
      for (const centre of centres) await centre.end('SIGTERM');
      console.log(describe(processes, decided));
      if (decided.faults > 0) process.exitCode = 1;
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true });
    rmSync(resources, { recursive: true });
  }
}
