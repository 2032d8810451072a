import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresPrograms, startCluster } from '../../contract/central/rig/postgres-cluster.ts';
import { people } from '../../contract/central/rig/sample-resources.ts';
import type { Random } from '../../corpus/random.ts';
import { centreOn } from './centre-life.ts';
import { writeManyCases } from './many-cases.ts';
import { holdAgainst } from './proof.ts';
import { startReviewer } from './reviewer.ts';

/** What can end: one of the two centres, or the database under both. */
export const centreEnds = [
  'centre killed',
  'database restarted',
  'database stopped at once',
  'postmaster killed',
] as const;
export type CentreEnd = (typeof centreEnds)[number];

/** What a run came to. */
export interface CentreRun {
  readonly ends: Readonly<Record<CentreEnd, number>>;
  /** Opinions that the workstations called saved. */
  readonly saved: number;
  /** Opinions that the centre has, each exactly once when there are no problems. */
  readonly confirmed: number;
  /** Attempts beyond the first: the ends met work under way. */
  readonly again: number;
  readonly problems: readonly string[];
}

/** Why this cannot be run here; `null` when it can. */
export const whyNoServer = (): string | null =>
  postgresPrograms() === null ? 'no PostgreSQL programs under /usr/lib/postgresql' : null;

/** Cases judged per end: at the pace of two reviewers, more than are judged before the next end. */
const casesPerEnd = 260;

/**
 * Two centres on one PostgreSQL server of their own, a reviewer at each who never pauses, and one end after the other in
 * the given order at random moments. Then the reviewers stop, everything drains, and both sides are compared.
 */
export async function endCentres(order: readonly CentreEnd[], random: Random): Promise<CentreRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-centres-'));
  const resources = writeManyCases(Math.max(400, order.length * casesPerEnd));
  const cluster = await startCluster(postgresPrograms()!);
  const databaseUrl = await cluster.createDatabase();
  const centres = [
    await centreOn(databaseUrl, path.join(folder, 'first'), resources),
    await centreOn(databaseUrl, path.join(folder, 'second'), resources),
  ];
  const ends: Record<CentreEnd, number> = {
    'centre killed': 0,
    'database restarted': 0,
    'database stopped at once': 0,
    'postmaster killed': 0,
  };
  const end = async (how: CentreEnd): Promise<void> => {
    const away = random.between(0, 1500);
    if (how === 'centre killed') {
      const centre = random.pick(centres);
      await centre.kill();
      await pause(away);
      return centre.start();
    }
    await cluster.end(
      how === 'database restarted' ? 'fast' : how === 'database stopped at once' ? 'immediate' : 'killed',
    );
    await pause(away);
    return cluster.start();
  };
  try {
    for (const centre of centres) await centre.start();
    const reviewers = await Promise.all(
      [people.first, people.second].map((person, nth) =>
        startReviewer(path.join(folder, person.account), centres[nth]!.url, person, { of: 2, nth }),
      ),
    );
    try {
      const working = Promise.all(reviewers.map((reviewer) => reviewer.work()));
      const ending = (async () => {
        for (const how of order) {
          await pause(random.between(300, 2500));
          await end(how);
          ends[how] += 1;
        }
        await pause(1000);
        for (const reviewer of reviewers) reviewer.stop();
      })();
      await Promise.all([working, ending]);
      const entries = (await Promise.all(reviewers.map((reviewer) => reviewer.drained()))).flat();
      return {
        ends,
        saved: reviewers.reduce((sum, reviewer) => sum + reviewer.saved, 0),
        confirmed: entries.filter(({ state }) => state === 'confirmed').length,
        again: entries.reduce((sum, { attempts }) => sum + Math.max(0, attempts - 1), 0),
        problems: await holdAgainst(databaseUrl, folder, entries),
      };
    } finally {
      for (const reviewer of reviewers) await reviewer.close();
    }
  } finally {
    for (const centre of centres) await centre.kill();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(resources, { recursive: true, force: true });
  }
}
