import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentreProcess, type CentreProcess } from '../../rig/centre-process.ts';
import { call, signIn, type WireAnswer } from '../../rig/client.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { caseCount, caseIdOf, people, writeResources } from '../../rig/sample-resources.ts';

/** A centre as a program of its own, ended in every way in the middle of its work; `place` gives its database. */
export function describeRestart(name: string, place: () => Promise<{ databaseUrl?: string }>): void {
  describe(`a centre that is ended and started again on ${name}`, () => {
    let folder: string;
    let resources: string;
    let databaseUrl: string | undefined;
    let centre: CentreProcess;
    const start = (): Promise<CentreProcess> => startCentreProcess(folder, resources, databaseUrl);
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'menshen-restart-'));
      resources = writeResources();
      ({ databaseUrl } = await place());
      centre = await start();
    });
    afterAll(async () => {
      await centre.end('SIGKILL');
      rmSync(folder, { recursive: true });
      rmSync(resources, { recursive: true });
    });

    /** Decides the n-th case and ends the centre the moment the answer is here; then starts it again. */
    async function decideAndRestart(n: number, signal: 'SIGTERM' | 'SIGKILL') {
      const token = await signIn(centre.url, people.first);
      const following = reader(centre.url, token);
      await following.pull();
      await claimCase(centre.url, token, n);
      const opinion = opinionOn(n);
      const first = await submit(centre.url, token, opinion);
      const exit = await centre.end(signal);
      centre = await start();
      return { token, opinion, first, exit };
    }

    it.each([
      { signal: 'SIGTERM', n: 0, exit: 0 },
      { signal: 'SIGKILL', n: 1, exit: null },
    ] as const)(
      'keeps a confirmed decision over $signal, and the session with it',
      async ({ signal, n, exit }) => {
        const before = await decideAndRestart(n, signal);
        expect(before.first.status).toBe(201);
        expect(before.exit).toBe(exit);
        const again = await submit(centre.url, before.token, before.opinion);
        expect([again.status, again.json]).toEqual([200, before.first.json]);
        const kept = await call(centre.url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token: before.token });
        expect(kept.json['case'].decision).toMatchObject({
          opinionId: before.opinion.opinionId,
          act: 'approve',
        });
      },
    );

    it('keeps every decision that it confirmed while it was told to end under load, and takes the rest again', async () => {
      const token = await signIn(centre.url, people.first);
      const numbers = Array.from({ length: 40 }, (_, i) => i + 10);
      for (const n of numbers) await claimCase(centre.url, token, n);
      const opinions = numbers.map((n) => opinionOn(n));
      const sendings = opinions.map((opinion) => submit(centre.url, token, opinion).catch(() => null));
      await Promise.race(sendings);
      expect(await centre.end('SIGTERM')).toBe(0);
      const answers = await Promise.all(sendings);
      expect(answers.some((answer) => answer?.status === 201)).toBe(true);
      centre = await start();
      const again: WireAnswer[] = [];
      for (const opinion of opinions) again.push(await submit(centre.url, token, opinion));
      for (const answer of again) expect([200, 201]).toContain(answer.status);
      const confirmed = answers.flatMap((answer, i) => (answer?.status === 201 ? [i] : []));
      expect(confirmed.map((i) => [again[i]!.status, again[i]!.json])).toEqual(
        confirmed.map((i) => [200, answers[i]!.json]),
      );
    });

    it('goes on with the cursors of its readers after a restart', async () => {
      const token = await signIn(centre.url, people.first);
      const { json } = await call(centre.url, 'GET', '/v1/changes', { token });
      await centre.end('SIGKILL');
      centre = await start();
      await claimCase(centre.url, token, 2);
      const next = await call(centre.url, 'GET', `/v1/changes?cursor=${json['cursor']}`, { token });
      const changed = next.json['changes'].map(
        (change: { case: { case_id: string } }) => change.case.case_id,
      );
      expect(changed).toContain(caseIdOf(2));
      expect(changed.length).toBeLessThan(caseCount);
    });
  });
}
