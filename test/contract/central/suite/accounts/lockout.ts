import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { people } from '../../rig/sample-resources.ts';

/** Guessing passwords. */
export function describeLockout(engine: Engine): void {
  describe(`wrong passwords in a row on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    // a day later everything is forgotten
    beforeEach(() => centre.passHours(25));
    const attempt = (account: string, password: string) =>
      call(centre.url, 'POST', '/v1/sessions', { body: { account, password } });
    const guess = async (times: number, account: string = people.first.account): Promise<void> => {
      for (let i = 0; i < times; i += 1) await attempt(account, `guess-${i}`);
    };

    it('block the account for a while, also for its right password, and say for how long', async () => {
      await guess(5);
      const blocked = await attempt(people.first.account, people.first.password);
      expect([blocked.status, blocked.json['code']]).toEqual([429, 'too-many-attempts']);
      expect(blocked.headers.get('retry-after')).toBe('15');
      expect(blocked.json['title']).toContain('15秒');
      expect((await attempt(people.second.account, people.second.password)).status).toBe(201);
      centre.passHours(15 / 3600);
      expect((await attempt(people.first.account, people.first.password)).status).toBe(201);
    });

    it('block it for longer each time, and no longer than a quarter of an hour', async () => {
      await guess(5);
      const waits: number[] = [];
      for (let i = 0; i < 9; i += 1) {
        const blocked = await attempt(people.first.account, 'guess');
        waits.push(Number(blocked.headers.get('retry-after')));
        centre.passHours(waits.at(-1)! / 3600);
        await guess(1);
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900]);
    });

    it('are forgotten with the right one, and after a day', async () => {
      await guess(4);
      expect((await attempt(people.first.account, people.first.password)).status).toBe(201);
      await guess(4);
      centre.passHours(25);
      await guess(4);
      expect((await attempt(people.first.account, people.first.password)).status).toBe(201);
    });

    it('do not end the sessions of that person', async () => {
      const token = await signIn(centre.url, people.first);
      await guess(6);
      expect((await call(centre.url, 'GET', '/v1/reference', { token })).status).toBe(200);
    });

    it('block an account that does not exist just the same', async () => {
      await guess(5, 'nobody');
      expect((await attempt('nobody', 'guess')).headers.get('retry-after')).toBe('15');
    });

    it('are counted one by one when they come side by side', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => attempt(people.first.account, `guess-${i}`)),
      );
      expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
      expect(answers.filter((answer) => answer.status === 429)).toHaveLength(7);
    });
  });
}
