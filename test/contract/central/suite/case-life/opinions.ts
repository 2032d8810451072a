import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../../../shared/central-api/schema.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { caseIdOf, people } from '../../rig/sample-resources.ts';

/** Opinions (审核意见): exactly once, and refusals that say why. */
export function describeOpinions(engine: Engine): void {
  describe(`opinions on ${engine.name}`, () => {
    let centre: TestCentre;
    /** Number of a case that the first reviewer holds, at revision 2. */
    let n: number;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    beforeEach(async () => {
      n = centre.nextCase();
      await claimCase(centre.url, centre.first, n);
    });
    const caseNow = async () =>
      (await call(centre.url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token: centre.first })).json['case'];

    describe('taking effect', () => {
      const outcomes = [
        { act: 'approve', reasons: [], state: 'APPROVED' },
        { act: 'reject', reasons: [{ code: 'MD-R1', text: '未达到认定标准。' }], state: 'REJECTED' },
        { act: 'supplement', reasons: [{ code: 'SE-B1', text: '未盖章。' }], state: 'SUPPLEMENT_WAIT' },
      ] as const;
      it.each(outcomes)('makes $state of $act', async ({ act, reasons, state }) => {
        const opinion = opinionOn(n, { act, reasons });
        const answer = await submit(centre.url, centre.first, opinion);
        expect(answer.status).toBe(201);
        expect(answer.json).toMatchObject({ opinionId: opinion.opinionId, revision: 3, state });
        expect(await caseNow()).toMatchObject({
          revision: 3,
          matt_stas: state,
          holder: null,
          decision: { opinionId: opinion.opinionId, act, decidedBy: '甲审核', reasons },
        });
      });

      it('keeps the opinion for whoever asks what became of it', async () => {
        const opinion = opinionOn(n);
        const { json: answer } = await submit(centre.url, centre.first, opinion);
        const path = `/v1/opinions/${opinion.opinionId}`;
        expect((await call(centre.url, 'GET', path, { token: centre.first })).json).toEqual({
          answer,
          opinion,
        });
        expect((await call(centre.url, 'GET', path, { token: centre.second })).json['code']).toBe(
          'not-found',
        );
        const never = await call(centre.url, 'GET', `/v1/opinions/${randomUUID()}`, { token: centre.first });
        expect(never.status).toBe(404);
      });
    });

    describe('arriving again', () => {
      it('is answered as the first time, whatever became of the case', async () => {
        const opinion = opinionOn(n);
        const once = await submit(centre.url, centre.first, opinion);
        const again = await submit(centre.url, centre.first, opinion);
        expect(again.status).toBe(200);
        expect(again.headers.get('idempotent-replayed')).toBe('true');
        expect(once.headers.get('idempotent-replayed')).toBeNull();
        expect(again.json).toEqual(once.json);
        expect((await caseNow()).revision).toBe(3);
      });

      it('is the same opinion with its members in another order and with fields nobody knows', async () => {
        const opinion = opinionOn(n);
        await submit(centre.url, centre.first, opinion);
        const shuffled = Object.fromEntries([...Object.entries(opinion).toReversed(), ['future', 1]]);
        expect((await submit(centre.url, centre.first, opinion, {}, { body: shuffled })).status).toBe(200);
      });

      it('is refused with other content under the same key', async () => {
        const opinion = opinionOn(n);
        await submit(centre.url, centre.first, opinion);
        const other = await submit(centre.url, centre.first, { ...opinion, text: '改了。' });
        expect([other.status, other.json['code']]).toEqual([422, 'key-reused']);
      });

      it('is applied once when sent twenty times at once', async () => {
        const opinion = opinionOn(n);
        const answers = await Promise.all(
          Array.from({ length: 20 }, () => submit(centre.url, centre.first, opinion)),
        );
        const [once, ...more] = answers.filter((answer) => answer.status === 201);
        expect(more).toEqual([]);
        const others = answers
          .filter((answer) => answer !== once)
          .map(({ status, json, text }) => (status === 200 ? text : `${status} ${json['code']}`));
        expect(new Set([...others, once!.text, '409 key-in-progress']).size).toBe(2);
        expect((await submit(centre.url, centre.first, opinion)).text).toBe(once!.text);
        expect((await caseNow()).revision).toBe(3);
      });

      it('is applied to one case when the same key is sent for two', async () => {
        const m = centre.nextCase();
        await claimCase(centre.url, centre.first, m);
        const opinion = opinionOn(n);
        const twin = opinionOn(m, { opinionId: opinion.opinionId });
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, i) => submit(centre.url, centre.first, i % 2 === 0 ? opinion : twin)),
        );
        const applied = answers.filter((answer) => answer.status === 201).map(({ json }) => json['caseId']);
        expect(applied).toHaveLength(1);
        for (const one of [opinion, twin]) {
          const again = await submit(centre.url, centre.first, one);
          expect(again.status).toBe(one.caseId === applied[0] ? 200 : 422);
        }
      });
    });

    describe('being refused', () => {
      it('without a key, with a key of its own making, or without a revision', async () => {
        const opinion = opinionOn(n);
        const refusals: [Record<string, string | undefined>, number, string][] = [
          [{ 'idempotency-key': undefined }, 400, 'key-missing'],
          [{ 'idempotency-key': `"${randomUUID()}"` }, 400, 'invalid-request'],
          [{ 'idempotency-key': opinion.opinionId }, 400, 'invalid-request'],
          [{ 'if-match': undefined }, 428, 'revision-missing'],
          [{ 'if-match': '"two"' }, 400, 'invalid-request'],
          [{ 'if-match': '"1"' }, 400, 'invalid-request'],
        ];
        for (const [headers, status, code] of refusals) {
          const answer = await submit(centre.url, centre.first, opinion, headers);
          expect([headers, answer.status, answer.json['code']]).toEqual([headers, status, code]);
        }
        const elsewhere = await submit(
          centre.url,
          centre.first,
          opinion,
          {},
          {
            path: `/v1/cases/${caseIdOf(n + 1)}/opinions`,
          },
        );
        expect(elsewhere.json).toMatchObject({ code: 'invalid-request', details: { field: 'caseId' } });
        expect((await caseNow()).revision).toBe(2);
      });

      it('on a case that changed since it was judged, with the case as it stands', async () => {
        await call(centre.url, 'DELETE', `/v1/cases/${caseIdOf(n)}/lease`, { token: centre.first });
        await claimCase(centre.url, centre.first, n);
        const answer = await submit(centre.url, centre.first, opinionOn(n));
        expect(answer.status).toBe(412);
        const { code, current } = problem.parse(answer.json);
        expect(code).toBe('revision-mismatch');
        expect(current).toMatchObject({ caseId: caseIdOf(n), revision: 4, state: 'IN_REVIEW' });
      });

      it('but not where only the lease was renewed meanwhile', async () => {
        await claimCase(centre.url, centre.first, n);
        const answer = await submit(centre.url, centre.first, opinionOn(n));
        expect(answer.status).toBe(201);
        expect(answer.json['revision']).toBe(4);
      });

      it('on a case that is decided already, with the decision', async () => {
        await submit(centre.url, centre.first, opinionOn(n));
        const late = await submit(centre.url, centre.first, opinionOn(n, { caseRevision: 3 }));
        expect(late.status).toBe(409);
        expect(late.json['code']).toBe('already-decided');
        expect(problem.parse(late.json).current?.decision?.act).toBe('approve');
      });

      it('from a reviewer who does not hold the case, who learns the holder but not the papers', async () => {
        const stranger = opinionOn(n, { judgedBy: people.second.userId });
        const answer = await submit(centre.url, centre.second, stranger);
        expect(answer.status).toBe(409);
        expect(answer.json).toMatchObject({ code: 'held-by-other', details: { holder: '甲审核' } });
        expect(answer.json['current']).toBeUndefined();
        const m = centre.nextCase();
        const unheld = opinionOn(m, { judgedBy: people.second.userId, caseRevision: 1 });
        const second = await submit(centre.url, centre.second, unheld);
        expect([second.status, second.json['code']]).toEqual([403, 'not-holder']);
      });

      it('in the name of somebody else, and from people who do not review', async () => {
        const forged = await submit(centre.url, centre.second, opinionOn(n));
        expect([forged.status, forged.json['code']]).toEqual([403, 'not-permitted']);
        const checker = await signIn(centre.url, people.checker);
        const unasked = await submit(centre.url, checker, opinionOn(n, { judgedBy: people.checker.userId }));
        expect([unasked.status, unasked.json['code']]).toEqual([403, 'not-permitted']);
      });

      it('without a reason of the fitting kind', async () => {
        for (const act of ['reject', 'supplement'] as const) {
          const none = await submit(centre.url, centre.first, opinionOn(n, { act }));
          expect([none.status, none.json['code']]).toEqual([422, 'reason-required']);
          const unfitting = act === 'reject' ? 'SE-B1' : 'MD-R1';
          const wrong = opinionOn(n, { act, reasons: [{ code: unfitting, text: '说明' }] });
          expect((await submit(centre.url, centre.first, wrong)).json['code']).toBe('reason-required');
        }
      });

      it('that approves against a failed hard check, until a reason is given for that very paper', async () => {
        const failed = {
          id: 'SE-01',
          level: 'fail',
          blocking: 'hard',
          documentId: null,
          message: '未见印章',
        };
        const bare = await submit(centre.url, centre.first, opinionOn(n, { checksShown: [failed] }));
        expect([bare.status, bare.json['code']]).toEqual([422, 'override-required']);
        const overruled = opinionOn(n, {
          checksShown: [failed],
          overrides: [{ checkId: 'SE-01', documentId: null, reason: '原件已核验,印章清晰。' }],
        });
        expect((await submit(centre.url, centre.first, overruled)).status).toBe(201);
      });
    });

    describe('of two reviewers on one case', () => {
      it('only that of the holder takes effect, when both send at once', async () => {
        const answers = await Promise.all([
          submit(centre.url, centre.second, opinionOn(n, { judgedBy: people.second.userId })),
          submit(centre.url, centre.first, opinionOn(n)),
        ]);
        expect(answers.map((answer) => answer.status)).toEqual([409, 201]);
        expect((await caseNow()).decision.decidedBy).toBe('甲审核');
      });

      it('takes effect after the lease ran out as long as nobody else claimed, and not after somebody did', async () => {
        const m = centre.nextCase();
        await claimCase(centre.url, centre.first, m);
        centre.passHours(100);
        const [first, second] = await Promise.all([
          signIn(centre.url, people.first),
          signIn(centre.url, people.second),
        ]);
        expect((await claimCase(centre.url, second, m)).status).toBe(200);
        const tooLate = await submit(centre.url, first, opinionOn(m));
        expect(tooLate.json).toMatchObject({ code: 'held-by-other', details: { holder: '乙审核' } });
        expect(problem.parse(tooLate.json).current?.holder?.name).toBe('乙审核');
        expect((await submit(centre.url, first, opinionOn(n))).status).toBe(201);
      });
    });
  });
}
