import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviveCommand } from '../../../central/operations/commands/revive.ts';
import { verifyAuditCommand } from '../../../central/operations/commands/verify-audit.ts';
import type { Head } from '../../../central/operations/audit/link.ts';
import { openDatabase, type Database } from '../../../central/database/open.ts';
import { startCentre } from '../../../central/start.ts';
import { call, signIn } from './rig/client.ts';
import { claimCase, opinionOn, submit } from './rig/opinion.ts';
import { startReceiver } from './rig/receiver.ts';
import { caseIdOf, paperOf, people, writeResources } from './rig/sample-resources.ts';

describe('what stands in the database of a centre', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-aftermath-'));
  const resources = writeResources();
  const options = {
    dataFolder: folder,
    resources,
    samples: true,
    background: false,
    outlets: { targets: {}, localLog: false },
    report: () => {},
  };
  /** Opens the database of the centre, which must not run. */
  async function inside<T>(look: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase({ kind: 'pglite', folder: path.join(folder, 'database') }, () => {});
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }
  beforeAll(async () => {
    const centre = await startCentre(options);
    const first = await signIn(centre.url, people.first);
    for (const [n, act, reason] of [
      [0, 'approve', null],
      [1, 'reject', 'MD-R1'],
      [2, 'supplement', 'SE-B1'],
    ] as const) {
      await claimCase(centre.url, first, n);
      const reasons = reason === null ? [] : [{ code: reason, text: '说明' }];
      const opinion = opinionOn(n, { act, reasons });
      await submit(centre.url, first, opinion);
      await submit(centre.url, first, opinion);
    }
    await centre.close();
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(resources, { recursive: true });
  });

  it('owes registration and notice for an approval, a notice for the rest, each once', async () => {
    const jobs = await inside(({ query }) =>
      query.selectFrom('jobs').select(['case_id', 'kind', 'done_at']).orderBy('job_id').execute(),
    );
    expect(jobs).toEqual([
      { case_id: caseIdOf(0), kind: 'registration', done_at: null },
      { case_id: caseIdOf(0), kind: 'result-notice', done_at: null },
      { case_id: caseIdOf(1), kind: 'result-notice', done_at: null },
      { case_id: caseIdOf(2), kind: 'supplement-notice', done_at: null },
    ]);
  });

  it('has an audit row for every act, with ids and revisions and no names', async () => {
    const rows = await inside(({ query }) =>
      query
        .selectFrom('audit')
        .select(['act', 'user_id', 'revision'])
        .where('case_id', '=', caseIdOf(0))
        .orderBy('seq')
        .execute(),
    );
    expect(rows).toEqual([
      { act: 'accepted', user_id: null, revision: 1 },
      { act: 'claimed', user_id: people.first.userId, revision: 2 },
      { act: 'judged', user_id: people.first.userId, revision: 3 },
    ]);
  });

  it('has one for every paper that somebody read, and none for asking whether it is there', async () => {
    const centre = await startCentre(options);
    const token = await signIn(centre.url, people.first);
    const sha256 = createHash('sha256').update(paperOf(3)).digest('hex');
    await call(centre.url, 'HEAD', `/v1/documents/${sha256}`, { token });
    await call(centre.url, 'GET', `/v1/documents/${sha256}`, { token });
    await call(centre.url, 'GET', `/v1/documents/${sha256}`, { headers: { range: 'bytes=9999-' }, token });
    await centre.close();
    const rows = await inside(({ query }) =>
      query
        .selectFrom('audit')
        .select(['user_id', 'case_id', 'subject'])
        .where('act', '=', 'paper-read')
        .execute(),
    );
    expect(rows).toEqual([{ user_id: people.first.userId, case_id: caseIdOf(3), subject: sha256 }]);
  });

  it('is sealed while the centre runs, and verified by a command', async () => {
    const centre = await startCentre(options);
    await centre.doWhatIsDue();
    await centre.close();
    const printed: string[] = [];
    const verify = (known?: Head) => verifyAuditCommand(options, known, (line) => printed.push(line));
    expect(await verify()).toBe(true);
    const [, position, hash] = /^head (\d+):([0-9a-f]{64})$/.exec(printed.at(-1)!)!;
    expect(Number(position)).toBeGreaterThan(60);
    expect(printed[0]).toBe(`audit trail: ${position} rows in order, 0 not sealed yet`);
    expect(await verify({ position: Number(position), hash: hash! })).toBe(true);
    expect(await verify({ position: Number(position) + 1, hash: hash! })).toBe(false);
  });

  it('holds no token and no password that anybody could use', async () => {
    const text = await inside(async ({ query }) =>
      JSON.stringify([
        await query.selectFrom('sessions').selectAll().execute(),
        await query.selectFrom('accounts').selectAll().execute(),
      ]),
    );
    expect(text).toMatch(/scrypt\$32768\$/);
    expect(text).not.toContain(people.first.password);
  });

  it('has dead letters that a command brings back to life', async () => {
    const receiver = await startReceiver();
    receiver.react = () => ({ status: 422 });
    const waiting = { ...options, outlets: receiver.outlets };
    const owed = await startCentre(waiting);
    await owed.doWhatIsDue();
    expect(receiver.received.length).toBeGreaterThan(0);
    await owed.close();
    receiver.received.length = 0;
    receiver.react = () => ({ status: 200 });
    const still = await startCentre(waiting);
    await still.doWhatIsDue();
    expect(receiver.received).toEqual([]);
    await still.close();
    const printed: string[] = [];
    await reviveCommand(options, (line) => printed.push(line));
    expect(printed).toEqual(['4 dead letters will be tried again']);
    const revived = await startCentre(waiting);
    await revived.doWhatIsDue();
    expect(receiver.received).toHaveLength(1 + 3 * 2);
    await revived.close();
    await receiver.close();
  });

  it('starts a new epoch of the feed, and stamps its rows afresh, in another cluster than the one it came from', async () => {
    const centre = await startCentre(options);
    const token = await signIn(centre.url, people.second);
    const { cursor } = (await call(centre.url, 'GET', '/v1/changes', { token })).json;
    await centre.close();
    // what a dump looks like in a new cluster: the identity is another, the numbers are ahead
    await inside(async ({ query }) => {
      await query.updateTable('centre').set({ cluster: 'elsewhere' }).execute();
      await sql`update feed set xid = '900000000'::xid8`.execute(query);
    });
    const restored = await startCentre(options);
    const old = await call(restored.url, 'GET', `/v1/changes?cursor=${cursor}`, { token });
    expect([old.status, old.json['code']]).toEqual([410, 'cursor-expired']);
    const fresh = await call(restored.url, 'GET', '/v1/changes?limit=500', { token });
    await claimCase(restored.url, token, 5);
    const next = await call(restored.url, 'GET', `/v1/changes?cursor=${fresh.json['cursor']}`, { token });
    expect(next.json['changes']).toHaveLength(1);
    await restored.close();
  });

  it('is left alone by a centre that is older than its schema', async () => {
    await inside(({ query }) =>
      sql`insert into migrations (name, timestamp) values ('9999-from-later', '2030-01-01')`.execute(query),
    );
    await expect(startCentre(options)).rejects.toThrow(/start the newer centre/);
    await inside(({ query }) => sql`delete from migrations where name = '9999-from-later'`.execute(query));
    const centre = await startCentre(options);
    expect((await call(centre.url, 'GET', '/v1/health')).status).toBe(200);
    await centre.close();
  });

  it('is emptied by a fresh start, decisions included, and filled with the samples again', async () => {
    const centre = await startCentre({ ...options, fresh: true });
    const token = await signIn(centre.url, people.second);
    const { json } = await call(centre.url, 'GET', `/v1/cases/${caseIdOf(0)}`, { token });
    expect(json['case']).toMatchObject({ revision: 1, matt_stas: 'ACCEPTED', decision: null });
    await centre.close();
  });
});
