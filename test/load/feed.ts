import { parseArgs } from 'node:util';
import { postgresPrograms, startCluster } from '../contract/central/rig/postgres-cluster.ts';
import { proveFeed } from './feed-proof.ts';

/**
 * `npm run feed-proof -- [--commits N] [--writers N]`: proves on a PostgreSQL server of its own that the change feed skips
 * nothing while writers interleave, and that the method which does skip is caught.
 */
const { values } = parseArgs({
  options: {
    commits: { type: 'string', default: '20000' },
    writers: { type: 'string', default: '16' },
  },
});
const programs = postgresPrograms();
if (programs === null) {
  console.log('skipped: no PostgreSQL programs under /usr/lib/postgresql');
} else {
  const cluster = await startCluster(programs);
  try {
    const proof = await proveFeed(
      await cluster.createDatabase(),
      Number(values.writers),
      Number(values.commits),
    );
    const { skipped, twice, skippedByNumbers, commits, seconds } = proof;
    console.log(
      `${commits} commits by ${values.writers} writers in ${seconds.toFixed(1)} s (${Math.round(commits / seconds)}/s), ${proof.detours} of them after a detour`,
    );
    console.log(
      `feed: skipped ${skipped.join(' and ')}, came twice ${twice.join(' and ')}, out of the order of revisions ${proof.reordered}`,
    );
    console.log(`plain numbers (negative control): skipped ${skippedByNumbers}`);
    const proven = [...skipped, ...twice].every((count) => count === 0) && skippedByNumbers > 0;
    console.log(proven ? 'proven' : 'NOT PROVEN');
    if (!proven) process.exitCode = 1;
  } finally {
    await cluster.stop();
  }
}
