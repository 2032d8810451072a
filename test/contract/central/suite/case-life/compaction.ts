import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { caseCount, caseIdOf } from '../../rig/sample-resources.ts';

/** Rows of the feed that later ones supersede. */
export function describeCompaction(engine: Engine): void {
  describe(`compaction of the change feed on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    it('keeps from no reader what happened, wherever the reader stands', async () => {
      const readers = [];
      const cases = [centre.nextCase(), centre.nextCase(), centre.nextCase()];
      for (let round = 0; round < 4; round += 1) {
        const following = reader(centre.url, centre.second);
        await following.pull();
        readers.push(following);
        for (const n of cases) {
          await claimCase(centre.url, centre.first, n);
          await call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token: centre.first });
        }
        if (round % 2 === 1) await centre.doWhatIsDue();
      }
      await claimCase(centre.url, centre.first, cases[0]!);
      await centre.doWhatIsDue();
      for (const following of readers) {
        await following.pull();
        expect(following.cases.size).toBe(caseCount - 1);
        expect(following.cases.has(caseIdOf(cases[0]!))).toBe(false);
        expect(following.cases.get(caseIdOf(cases[1]!))).toBe(9);
      }
    });

    it('leaves one row of each case, so that whoever has been away for long reads little', async () => {
      const following = reader(centre.url, centre.first);
      await following.pull();
      const told = following.log.length;
      const n = centre.nextCase();
      for (let round = 0; round < 10; round += 1) {
        await claimCase(centre.url, centre.first, n);
        await call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token: centre.first });
      }
      await centre.doWhatIsDue();
      await following.pull();
      expect(following.log.slice(told)).toEqual([{ id: caseIdOf(n), kind: 'case', revision: 21 }]);
    });
  });
}
