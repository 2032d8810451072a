import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesAnswer, holdingsAnswer } from '../../../../../shared/central-api/schema.ts';
import { holdingsText } from '../../../../../shared/sync/holdings-text.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { caseCount, people } from '../../rig/sample-resources.ts';

/** What a workstation compares its store with. */
export function describeHoldings(engine: Engine): void {
  describe(`holdings of a reader on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    /** A reader who pulls as a workstation does, keeping the higher revision. */
    const aReader = (token: string) => {
      const held = new Map<string, number>();
      let cursor = '';
      return {
        cursor: () => cursor,
        async pull(limit = 500, pages = Infinity): Promise<void> {
          for (let more = true, page = 0; more && page < pages; page += 1) {
            const query = new URLSearchParams({ limit: String(limit), ...(cursor !== '' && { cursor }) });
            const { json } = await call(centre.url, 'GET', `/v1/changes?${query}`, { token });
            const answer = changesAnswer.parse(json);
            for (const change of answer.changes)
              if (change.kind === 'removed') held.delete(change.caseId);
              else held.set(change.case.caseId, change.case.revision);
            cursor = answer.cursor;
            more = answer.hasMore;
          }
        },
        digest: () => createHash('sha256').update(holdingsText(held)).digest('hex'),
        async ask() {
          const path = `/v1/changes/holdings?cursor=${cursor}`;
          return holdingsAnswer.parse((await call(centre.url, 'GET', path, { token })).json);
        },
      };
    };

    it('are what a reader who has pulled everything holds, for each person in their own scope', async () => {
      await claimCase(centre.url, centre.first, centre.nextCase());
      const n = centre.nextCase();
      await claimCase(centre.url, centre.second, n);
      const [mine, theirs] = [aReader(centre.first), aReader(centre.second)];
      await Promise.all([mine.pull(), theirs.pull()]);
      // whoever began to walk after a change is told of it once more
      await Promise.all([mine.pull(), theirs.pull()]);
      expect(await mine.ask()).toEqual({ quiet: true, cases: caseCount - 1, digest: mine.digest() });
      expect(await theirs.ask()).toEqual({ quiet: true, cases: caseCount - 1, digest: theirs.digest() });
      expect(mine.digest()).not.toBe(theirs.digest());
    });

    it('are not told while the reader still has something to pull', async () => {
      const reader = aReader(centre.first);
      await reader.pull(7, 1);
      expect(await reader.ask()).toEqual({ quiet: false });
      await reader.pull();
      expect(await reader.ask()).toMatchObject({ quiet: true, digest: reader.digest() });
      const n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
      expect(await reader.ask()).toEqual({ quiet: false });
      await submit(centre.url, centre.first, opinionOn(n));
      await reader.pull();
      expect(await reader.ask()).toMatchObject({ quiet: true, digest: reader.digest() });
    });

    it('are refused to a cursor that is not this person’s, and without one', async () => {
      const reader = aReader(centre.first);
      await reader.pull();
      const foreign = await call(centre.url, 'GET', `/v1/changes/holdings?cursor=${reader.cursor()}`, {
        token: centre.second,
      });
      expect([foreign.status, foreign.json['code']]).toEqual([410, 'cursor-expired']);
      const without = await call(centre.url, 'GET', '/v1/changes/holdings', { token: centre.first });
      expect(without.status).toBe(400);
    });

    it('follow a lease that runs out, which changes who sees a case and not its revision', async () => {
      await claimCase(centre.url, centre.first, centre.nextCase());
      const other = aReader(centre.second);
      await other.pull();
      const before = await other.ask();
      centre.passHours(73);
      const again = aReader(await signIn(centre.url, people.second));
      await again.pull();
      const after = await again.ask();
      expect(after).toMatchObject({ quiet: true, digest: again.digest() });
      expect(after).not.toEqual(before);
    });
  });
}
