import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedLag } from '../../../../../central/case-life/changes/lag.ts';
import { openDatabase } from '../../../../../central/database/open.ts';
import { proveFeed } from '../../../../load/feed-proof.ts';
import { call } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { caseCount, caseIdOf } from '../../rig/sample-resources.ts';

/** Writers side by side; needs an engine with several connections. */
export function describeConcurrentWriters(engine: Engine): void {
  describe(`change feed under concurrent writers on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    const releaseCase = (n: number) =>
      call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token: centre.first });

    it('waits for a change that was begun earlier and committed later, where sequence numbers alone would skip it', async () => {
      const n = centre.nextCase();
      const m = centre.nextCase();
      const following = reader(centre.url, centre.first);
      await following.pull();
      const slow = new pg.Client({ connectionString: centre.options.databaseUrl! });
      await slow.connect();
      try {
        const highest = async (): Promise<number> =>
          Number((await slow.query('select coalesce(max(seq), 0) as seq from feed')).rows[0].seq);
        await slow.query('begin');
        await slow.query('update cases set revision = 2, unchanged_since = 2 where case_id = $1', [
          caseIdOf(n),
        ]);
        const drawn = await slow.query('insert into feed (case_id, revision) values ($1, 2) returning seq', [
          caseIdOf(n),
        ]);
        await claimCase(centre.url, centre.first, m);
        await following.pull();
        expect(following.cases.get(caseIdOf(m))).toBe(1);
        // the control: a reader that goes by the highest number it sees has passed the slow change already
        expect(await highest()).toBeGreaterThan(Number(drawn.rows[0].seq));
        await slow.query('commit');
      } finally {
        await slow.end();
      }
      await following.pull();
      expect(following.cases.get(caseIdOf(n))).toBe(2);
      expect(following.cases.get(caseIdOf(m))).toBe(2);
    });

    it('skips nothing while sixteen writers are slow in all ways, where going by numbers does', async () => {
      const { databaseUrl } = await engine.empty();
      const proof = await proveFeed(databaseUrl!, 16, 1500);
      expect(proof).toMatchObject({ commits: 1500, skipped: [0, 0], twice: [0, 0] });
      expect(proof.skippedByNumbers).toBeGreaterThan(0);
      expect(proof.detours).toBeGreaterThan(16);
    });

    it('says how far its readers are held back, and by how many changes', async () => {
      const database = await openDatabase({ kind: 'postgresql', url: centre.options.databaseUrl! }, () => {});
      const slow = new pg.Client({ connectionString: centre.options.databaseUrl! });
      await slow.connect();
      try {
        expect(await feedLag(database.query)).toEqual({ held: 0, seconds: 0 });
        await slow.query('begin');
        await slow.query('select pg_current_xact_id()');
        await claimCase(centre.url, centre.first, centre.nextCase());
        const lag = await feedLag(database.query);
        expect(lag.held).toBe(1);
        expect(lag.seconds).toBeGreaterThan(0);
        await slow.query('rollback');
        expect((await feedLag(database.query)).held).toBe(0);
      } finally {
        await slow.end();
        await database.close();
      }
    });

    it('lets no transaction sit idle that has written', async () => {
      const database = await openDatabase({ kind: 'postgresql', url: centre.options.databaseUrl! }, () => {});
      const { rows } = await sql<{ limit: string }>`
        select current_setting('idle_in_transaction_session_timeout') as limit`.execute(database.query);
      expect(rows).toEqual([{ limit: '10s' }]);
      await database.close();
    });

    it('brings readers to where the cases stand, whatever the interleaving of eight writers', async () => {
      const written = new Map<string, number>();
      const writing = new AbortController();
      const writer = async (w: number): Promise<void> => {
        for (let round = 0; round < 25; round += 1) {
          const n = w * 7 + (round % 7);
          for (const answer of [await claimCase(centre.url, centre.first, n), await releaseCase(n)]) {
            expect(answer.status).toBe(200);
            written.set(caseIdOf(n), answer.json['case'].revision);
          }
        }
      };
      const readers = [reader(centre.url, centre.first, 5), reader(centre.url, centre.second, 50)];
      const pulling = readers.map(async (following) => {
        while (!writing.signal.aborted) await following.pull();
        await following.pull();
      });
      await Promise.all(Array.from({ length: 8 }, (_, w) => writer(w)));
      writing.abort();
      await Promise.all(pulling);
      expect(written.size).toBe(8 * 7);
      for (const following of readers) {
        expect(following.cases.size).toBe(caseCount);
        expect(Object.fromEntries([...following.cases].filter(([id]) => written.has(id)))).toEqual(
          Object.fromEntries(written),
        );
      }
    });
  });
}
