import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase } from '../../rig/opinion.ts';
import { caseIdOf, people } from '../../rig/sample-resources.ts';

/** Claiming (领办), renewing and giving back. */
export function describeLeases(engine: Engine): void {
  describe(`leases on ${engine.name}`, () => {
    let centre: TestCentre;
    const releaseCase = (token: string, n: number) =>
      call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token });
    /** Both reviewers anew, for tests that let days pass. */
    const bothAgain = () =>
      Promise.all([signIn(centre.url, people.first), signIn(centre.url, people.second)]);
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    it('gives an accepted case to whoever claims it, for the hours of the policy pack', async () => {
      const { status, json } = await claimCase(centre.url, centre.first, centre.nextCase());
      expect(status).toBe(200);
      expect(json['case']).toMatchObject({
        revision: 2,
        matt_stas: 'IN_REVIEW',
        holder: { user_id: 'user-first', name: '甲审核', lease_until: '2026-11-25T01:00:00.000Z' },
      });
    });

    it('refuses a case that another holds, and names the holder', async () => {
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      const { status, json } = await claimCase(centre.url, centre.second, n);
      expect(status).toBe(409);
      expect(json).toMatchObject({ code: 'held-by-other', details: { holder: '甲审核' } });
      expect(json['title']).toContain('甲审核');
    });

    it('lets only one of many who claim at once have the case', async () => {
      const n = centre.nextCase();
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          claimCase(centre.url, i % 2 === 0 ? centre.first : centre.second, n),
        ),
      );
      const winners = new Set(
        answers.filter((answer) => answer.status === 200).map((answer) => answer.json['case'].holder.user_id),
      );
      expect(winners.size).toBe(1);
      expect(answers.filter((answer) => answer.status === 409)).toHaveLength(6);
    });

    it('gives a case back to everybody, and only from the hands of its holder', async () => {
      const n = centre.nextCase();
      expect((await releaseCase(centre.first, n)).json['code']).toBe('not-holder');
      await claimCase(centre.url, centre.first, n);
      expect((await releaseCase(centre.second, n)).json['code']).toBe('held-by-other');
      const { json } = await releaseCase(centre.first, n);
      expect(json['case']).toMatchObject({ revision: 3, matt_stas: 'ACCEPTED', holder: null });
      expect((await claimCase(centre.url, centre.second, n)).status).toBe(200);
    });

    it('knows no lease for people who do not review, nor for cases that do not exist', async () => {
      const checker = await signIn(centre.url, people.checker);
      expect((await claimCase(centre.url, checker, centre.nextCase())).json['code']).toBe('not-permitted');
      expect((await claimCase(centre.url, centre.first, 9999)).json['code']).toBe('case-not-found');
    });

    it('renews the lease of its holder, and lets another take the case once it ran out', async () => {
      const n = centre.nextCase();
      let [first, second] = await bothAgain();
      await claimCase(centre.url, first, n);
      centre.passHours(48);
      [first, second] = await bothAgain();
      const renewed = await claimCase(centre.url, first, n);
      expect(renewed.json['case']).toMatchObject({ revision: 3, holder: { user_id: 'user-first' } });
      centre.passHours(71);
      [first, second] = await bothAgain();
      expect((await claimCase(centre.url, second, n)).json['code']).toBe('held-by-other');
      centre.passHours(2);
      const taken = await claimCase(centre.url, second, n);
      expect(taken.json['case']).toMatchObject({ revision: 4, holder: { user_id: 'user-second' } });
    });
  });
}
