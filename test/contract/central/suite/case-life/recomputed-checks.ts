import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem, readingsLimit } from '../../../../../shared/central-api/schema.ts';
import { sha256 } from '../../../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../../../shared/domain/opinion.ts';
import { somewhere } from '../../../../builders/readings.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { judgedOn, readingsOf } from '../../rig/judgement.ts';
import { claimCase, submit } from '../../rig/opinion.ts';
import { caseIdOf, paperOf } from '../../rig/sample-resources.ts';

const shaOf = (n: number) => sha256.parse(createHash('sha256').update(paperOf(n)).digest('hex'));

/** Checks computed again at the centre before an opinion takes effect. */
export function describeRecomputedChecks(engine: Engine): void {
  describe(`checks computed again on ${engine.name}`, () => {
    let centre: TestCentre;
    let n: number;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    beforeEach(async () => {
      n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
    });
    const send = (opinion: Opinion, readings: unknown) =>
      submit(centre.url, centre.first, opinion, {}, { body: { ...opinion, readings } });

    it('agree with those that the workstation showed from the same readings', async () => {
      const readings = [readingsOf(shaOf(n))];
      const answer = await send(await judgedOn(centre.url, centre.first, n, readings), readings);
      expect([answer.status, answer.json['state']]).toEqual([201, 'APPROVED']);
    });

    it('refuse an opinion that shows a seal which is not in its readings, and name the check and the paper', async () => {
      const opinion = await judgedOn(centre.url, centre.first, n, [readingsOf(shaOf(n))]);
      expect(opinion.checksShown.find((check) => check.id === 'SE-01')?.level).toBe('pass');
      const answer = await send(opinion, [readingsOf(shaOf(n), { seals: [] })]);
      expect(answer.status).toBe(409);
      const { code, details, current } = problem.parse(answer.json);
      expect([code, details]).toEqual(['rule-no-longer-met', { check: 'SE-01', paper: '疾病诊断证明书' }]);
      expect(current).toMatchObject({ caseId: caseIdOf(n), revision: 2, state: 'IN_REVIEW' });
      expect(answer.json['title']).toContain('SE-01');
    });

    it('do not make another opinion of one that comes again without its readings', async () => {
      const readings = [readingsOf(shaOf(n))];
      const opinion = await judgedOn(centre.url, centre.first, n, readings);
      const first = await send(opinion, readings);
      const again = await submit(centre.url, centre.first, opinion);
      expect([again.status, again.json]).toEqual([200, first.json]);
    });

    it('take an opinion whose readings are not there any more', async () => {
      const opinion = await judgedOn(centre.url, centre.first, n, [readingsOf(shaOf(n))]);
      expect((await submit(centre.url, centre.first, opinion)).status).toBe(201);
    });

    it('are not computed from readings that the opinion does not name, or that come twice', async () => {
      const readings = readingsOf(shaOf(n));
      const opinion = await judgedOn(centre.url, centre.first, n, [readings]);
      const strange = [readingsOf(shaOf(n + 1)), readingsOf(shaOf(n), { engine: 'engine-2' })];
      for (const sent of [...strange.map((one) => [one]), [readings, readings]]) {
        const answer = await send(opinion, sent);
        expect(answer.status).toBe(400);
        expect(answer.json['details']).toEqual({ field: 'body.readings' });
      }
    });

    it('come with readings as large as a workstation may send', async () => {
      const line = {
        page: 1,
        text: '肝功能'.repeat(20),
        polygon: somewhere,
        confidence: 0.9,
        handwritten: false,
      };
      const size = Buffer.byteLength(JSON.stringify(line)) + 1;
      const lines = Array.from({ length: Math.floor((readingsLimit - 4096) / size) }, () => line);
      const readings = [readingsOf(shaOf(n), { lines })];
      expect(Buffer.byteLength(JSON.stringify(readings))).toBeLessThanOrEqual(readingsLimit);
      const answer = await send(await judgedOn(centre.url, centre.first, n, readings), readings);
      expect(answer.status).toBe(201);
    });
  });
}
