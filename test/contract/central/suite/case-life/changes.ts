import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesAnswer } from '../../../../../shared/central-api/schema.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { caseCount, caseIdOf, people } from '../../rig/sample-resources.ts';

/** The change feed and the scope of its readers. */
export function describeChanges(engine: Engine): void {
  describe(`change feed on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    it('carries national field names on the wire, and the contract reads them', async () => {
      const { json, text } = await call(centre.url, 'GET', '/v1/changes?limit=3', { token: centre.first });
      expect(json['changes'][0].case).toMatchObject({
        psn: { psn_name: '沙马·阿依', certno: '510499196001010013', gend: '2', insu_admdvs: '510499' },
        items: [{ opsp_dise_code: 'M03900', ide_fixmedins_no: 'H51049910008' }],
        matt_stas: 'ACCEPTED',
        prse_time: '2026-11-24',
      });
      expect(text).not.toMatch(/diseaseCode|personNo|certNo/);
      const [first] = changesAnswer.parse(json).changes;
      expect(first).toMatchObject({ kind: 'case', case: { person: { sex: 'female', name: '沙马·阿依' } } });
    });

    it('brings every open case once, page by page, and then only what changes', async () => {
      const pulling = reader(centre.url, centre.first, 7);
      await pulling.pull();
      expect(pulling.cases.size).toBe(caseCount);
      expect(pulling.log).toHaveLength(caseCount);
      await pulling.pull();
      expect(pulling.log).toHaveLength(caseCount);
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      await pulling.pull();
      expect(pulling.log.slice(caseCount)).toEqual([{ id: caseIdOf(n), kind: 'case', revision: 2 }]);
    });

    it('takes a case that another claims out of the scope, and brings it back when it is given back', async () => {
      const other = reader(centre.url, centre.second);
      await other.pull();
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      await other.pull();
      expect(other.log.at(-1)).toEqual({ id: caseIdOf(n), kind: 'removed', revision: 2 });
      expect(
        (await call(centre.url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token: centre.second })).json['code'],
      ).toBe('case-not-found');
      await call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token: centre.first });
      await other.pull();
      expect(other.cases.get(caseIdOf(n))).toBe(3);
    });

    it('keeps a decided case with the reviewer who decided it, and with nobody else', async () => {
      const n = centre.nextCase();
      const [mine, other] = [reader(centre.url, centre.first), reader(centre.url, centre.second)];
      await Promise.all([mine.pull(), other.pull()]);
      await claimCase(centre.url, centre.first, n);
      expect((await submit(centre.url, centre.first, opinionOn(n))).status).toBe(201);
      await Promise.all([mine.pull(), other.pull()]);
      expect(mine.cases.get(caseIdOf(n))).toBe(3);
      expect(other.cases.has(caseIdOf(n))).toBe(false);
      const late = reader(centre.url, centre.second);
      await late.pull();
      expect(late.log.some((change) => change.id === caseIdOf(n))).toBe(false);
    });

    it('shows nothing to people who do not review', async () => {
      const checker = reader(centre.url, await signIn(centre.url, people.checker));
      await checker.pull();
      await claimCase(centre.url, centre.first, centre.nextCase());
      await checker.pull();
      expect(checker.cases.size).toBe(0);
      expect(checker.log).toEqual([]);
    });

    it('asks for a new start where a cursor is not its own, is another person’s, or is none', async () => {
      const { json } = await call(centre.url, 'GET', '/v1/changes', { token: centre.first });
      const cursor: string = json['cursor'];
      const foreign = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      foreign.epoch = '00000000-0000-4000-8000-000000000000';
      const attempts: [string, string][] = [
        [centre.first, Buffer.from(JSON.stringify(foreign)).toString('base64url')],
        [centre.second, cursor],
        [centre.first, 'nonsense'],
      ];
      for (const [token, value] of attempts) {
        const answer = await call(centre.url, 'GET', `/v1/changes?cursor=${value}`, { token });
        expect(answer.status).toBe(410);
        expect(answer.json['code']).toBe('cursor-expired');
      }
    });

    it('brings a case back to everybody when its lease runs out, with the holder still on it', async () => {
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      const other = reader(centre.url, centre.second);
      await other.pull();
      expect(other.cases.has(caseIdOf(n))).toBe(false);
      centre.passHours(73);
      const again = await signIn(centre.url, people.second);
      await other.pull(again);
      expect(other.cases.get(caseIdOf(n))).toBe(2);
      const told = other.log.length;
      await other.pull();
      expect(other.log).toHaveLength(told);
    });
  });
}
