import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAuditCommand } from '../../../../../central/operations/commands/verify-audit.ts';
import { startCentre, type RunningCentre } from '../../../../../central/start.ts';
import { startCentreProcess } from '../../rig/centre-process.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { startReceiver, type Receiver } from '../../rig/receiver.ts';
import { caseCount, caseIdOf, paperOf, people } from '../../rig/sample-resources.ts';

const shaOf = (n: number): string => createHash('sha256').update(paperOf(n)).digest('hex');

/** Several centres on one database server, as behind a load balancer. */
export function describeTwoCentres(engine: Engine): void {
  describe(`two centres on one ${engine.name}`, () => {
    let centre: TestCentre;
    let twin: RunningCentre;
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver();
      centre = await startTestCentre(engine, { outlets: receiver.outlets });
      twin = await startCentre(centre.options);
    });
    afterAll(async () => {
      await twin.close();
      await centre.close();
      await receiver.close();
    });

    it('apply an opinion once that reaches both at the same time', async () => {
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      const opinion = opinionOn(n);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          submit(i % 2 === 0 ? centre.url : twin.url, centre.first, opinion),
        ),
      );
      const [once, ...more] = answers.filter((answer) => answer.status === 201);
      expect(more).toEqual([]);
      const others = answers.map(({ status, json, text }) =>
        status === 409 ? json['code'] : status === 200 || status === 201 ? text : status,
      );
      expect(new Set([...others, once!.text, 'key-in-progress']).size).toBe(2);
      for (const url of [centre.url, twin.url])
        expect((await submit(url, centre.first, opinion)).text).toBe(once!.text);
      const { json } = await call(twin.url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token: centre.first });
      expect(json['case'].revision).toBe(3);
    });

    it('answer at once that an opinion is in progress, whichever of them works on it, and give its answer later', async () => {
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      const opinion = opinionOn(n);
      const other = new pg.Client({ connectionString: centre.options.databaseUrl! });
      await other.connect();
      await other.query('begin');
      await other.query('select from cases where case_id = $1 for update', [caseIdOf(n)]);
      const first = submit(centre.url, centre.first, opinion);
      const begun = "select 1 from pg_locks where locktype = 'advisory' and granted";
      await expect.poll(async () => (await other.query(begun)).rowCount, { timeout: 9_000 }).toBe(1);
      for (const url of [centre.url, twin.url]) {
        const again = await submit(url, centre.first, opinion);
        expect([again.status, again.json['code']]).toEqual([409, 'key-in-progress']);
      }
      await other.query('commit');
      await other.end();
      expect((await first).status).toBe(201);
      expect((await submit(twin.url, centre.first, opinion)).text).toBe((await first).text);
    });

    it('share sessions, cases and the cursors of their readers', async () => {
      const following = reader(centre.url, centre.second);
      await following.pull();
      const n = centre.nextCase();
      await claimCase(twin.url, centre.first, n);
      await following.pull();
      expect(following.log.at(-1)).toEqual({ id: caseIdOf(n), kind: 'removed', revision: 2 });
    });

    it('hand over every notice once, though both look for work at the same time', async () => {
      await centre.doWhatIsDue();
      const before = receiver.received.length;
      const decided = 10;
      for (let i = 0; i < decided; i += 1) {
        const n = centre.nextCase();
        await claimCase(centre.url, centre.first, n);
        await submit(twin.url, centre.first, opinionOn(n));
      }
      await Promise.all([centre.doWhatIsDue(), twin.doWhatIsDue(), centre.doWhatIsDue(), twin.doWhatIsDue()]);
      await centre.doWhatIsDue();
      const keys = receiver.received.slice(before).map(({ headers }) => headers['idempotency-key']);
      expect(keys).toHaveLength(3 * decided);
      expect(new Set(keys).size).toBe(3 * decided);
    });

    it('seal one chain, side by side', async () => {
      const token = centre.first;
      await Promise.all(
        Array.from({ length: 30 }, async (_, i) => {
          await call(i % 2 === 0 ? centre.url : twin.url, 'GET', `/v1/documents/${shaOf(i + 25)}`, { token });
          await (i % 2 === 0 ? twin : centre).doWhatIsDue();
        }),
      );
      await Promise.all([centre.doWhatIsDue(), twin.doWhatIsDue()]);
      await centre.doWhatIsDue();
      const printed: string[] = [];
      expect(await verifyAuditCommand(centre.options, undefined, (line) => printed.push(line))).toBe(true);
      expect(printed[0]).toMatch(/, 0 not sealed yet$/);
    });

    it('carry on as programs of their own when one of them is killed', async () => {
      const { dataFolder, resources, databaseUrl } = centre.options;
      const [one, other] = await Promise.all([
        startCentreProcess(dataFolder, resources!, databaseUrl),
        startCentreProcess(dataFolder, resources!, databaseUrl),
      ]);
      const token = await signIn(one.url, people.first);
      const [n, m] = [centre.nextCase(), centre.nextCase()];
      for (const number of [n, m]) await claimCase(one.url, token, number);
      const opinion = opinionOn(n);
      const first = await submit(one.url, token, opinion);
      expect(first.status).toBe(201);
      await one.end('SIGKILL');
      const again = await submit(other.url, token, opinion);
      expect([again.status, again.text]).toEqual([200, first.text]);
      expect((await submit(other.url, token, opinionOn(m))).status).toBe(201);
      expect(await other.end('SIGTERM')).toBe(0);
    });

    it('may start at the same moment on an empty database, and load the samples once', async () => {
      const options = { ...centre.options, ...(await engine.empty()) };
      const [one, two] = await Promise.all([startCentre(options), startCentre(options)]);
      const token = (
        await call(one.url, 'POST', '/v1/sessions', { body: { account: 'first', password: 'first-2026' } })
      ).json['token'];
      const following = reader(two.url, token);
      await following.pull();
      expect(following.log).toHaveLength(caseCount);
      expect(new Set(following.cases.values())).toEqual(new Set([1]));
      await Promise.all([one.close(), two.close()]);
    });
  });
}
