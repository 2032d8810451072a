import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, type WireAnswer } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';

/** What a centre does while its database is slow: every query waits for a connection. */
export function describeWaitingQueries(engine: Engine): void {
  describe(`a slow database on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine, { limits: { waiting: 5, underWay: 1000 } });
    });
    afterAll(() => centre.close());

    it('makes the centre turn requests away once too many queries wait, and answers those that it took', async () => {
      const holder = new pg.Client({ connectionString: centre.options.databaseUrl! });
      await holder.connect();
      await holder.query('begin');
      await holder.query('lock table sessions in access exclusive mode');
      const read = () => call(centre.url, 'GET', '/v1/changes?limit=1', { token: centre.first });
      // as many as there are connections, and none more yet
      const taken = Array.from({ length: 12 }, read);
      const next = () => Promise.race([read(), sleep(400, null)]);
      let turnedAway: WireAnswer | null = null;
      await expect.poll(async () => (turnedAway = await next())?.status, { timeout: 9_000 }).toBe(429);
      expect(turnedAway!.json['code']).toBe('centre-busy');
      expect(Number(turnedAway!.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      await holder.query('commit');
      await holder.end();
      const answered = await Promise.all(taken);
      expect(answered.map(({ status }) => status)).toEqual(answered.map(() => 200));
      expect((await read()).status).toBe(200);
    });
  });
}
