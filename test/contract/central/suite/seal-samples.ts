import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealSamplesAnswer, type SealProposal } from '../../../../shared/central-api/seal-samples.ts';
import { sealSample } from '../../../../shared/domain/seal-sample.ts';
import { call, signIn } from '../rig/client.ts';
import { openEmptyDatabase, startTestCentre, type Engine, type TestCentre } from '../rig/engine.ts';
import { claimCase } from '../rig/opinion.ts';
import { paperOf, people } from '../rig/sample-resources.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const pictureOf = (n: number): Buffer => Buffer.concat([signature, Buffer.from(`impression ${n}`)]);
const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Impressions of seals that two people stand for (印章样章). */
export function describeSealSamples(engine: Engine): void {
  describe(`seal samples on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    const propose = (n: number, change: Partial<Record<keyof SealProposal, unknown>> = {}, token?: string) =>
      call(centre.url, 'POST', '/v1/seal-samples', {
        token: token ?? centre.first,
        body: {
          institutionCode: 'H51049910008',
          sealType: 'DIAG',
          picture: pictureOf(n).toString('base64'),
          strip: pictureOf(1000 + n).toString('base64'),
          turn: -4.9,
          paper: shaOf(paperOf(0)),
          page: 1,
          ...change,
        },
      });
    const confirm = (id: string, token = centre.second) =>
      call(centre.url, 'PUT', `/v1/seal-samples/${id}/confirmation`, { token });
    const decline = (id: string, token = centre.second) =>
      call(centre.url, 'DELETE', `/v1/seal-samples/${id}`, { token });
    const list = async (known?: string) => {
      const query = known === undefined ? '' : `?known=${known}`;
      const answer = await call(centre.url, 'GET', `/v1/seal-samples${query}`, { token: centre.second });
      return sealSamplesAnswer.parse(answer.json);
    };
    const samplesOf = async (institutionCode: string) => {
      const answer = await list();
      return answer.changed ? answer.samples.filter((one) => one.institutionCode === institutionCode) : [];
    };

    it('are proposed by one person and confirmed by another, never by the same', async () => {
      const proposed = await propose(1);
      expect(proposed.status).toBe(201);
      const { sampleId, ...sample } = sealSample.parse(proposed.json['sample']);
      expect(sample).toMatchObject({
        institutionCode: 'H51049910008',
        sealType: 'DIAG',
        picture: shaOf(pictureOf(1)),
        turn: -4.9,
        proposed: { userId: people.first.userId, name: people.first.name },
        confirmed: null,
      });
      const alone = await confirm(sampleId, centre.first);
      expect([alone.status, alone.json['code']]).toEqual([403, 'second-person-needed']);
      const confirmed = await confirm(sampleId);
      expect(confirmed.json['sample']).toMatchObject({ confirmed: { userId: people.second.userId } });
      expect((await confirm(sampleId)).json).toEqual(confirmed.json);
    });

    it('are one sample however often the same picture is proposed', async () => {
      const once = await propose(2);
      const again = await propose(2, {}, centre.second);
      expect(again.json).toEqual(once.json);
    });

    it('come as pictures, and nothing else of the store does this way', async () => {
      const { json } = await propose(3);
      for (const [hash, bytes] of [
        [json['sample'].picture, pictureOf(3)],
        [json['sample'].strip, pictureOf(1003)],
      ]) {
        const answer = await call(centre.url, 'GET', `/v1/seal-samples/pictures/${hash}`, {
          token: centre.second,
        });
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
        expect(answer.headers.get('content-length')).toBe(String(bytes.length));
      }
      const paper = `/v1/seal-samples/pictures/${shaOf(paperOf(0))}`;
      expect((await call(centre.url, 'GET', paper, { token: centre.first })).status).toBe(404);
    });

    it('are listed with a version: the latest three confirmed of an institution and type, and two proposals', async () => {
      const institutionCode = 'H51049910015';
      const ids: string[] = [];
      for (let n = 10; n < 18; n += 1) {
        ids.push((await propose(n, { institutionCode })).json['sample'].sampleId);
        centre.passHours(0.1);
      }
      for (const id of ids.slice(0, 5)) {
        await confirm(id);
        centre.passHours(0.1);
      }
      const samples = await samplesOf(institutionCode);
      expect(samples.filter(({ confirmed }) => confirmed !== null).map(({ sampleId }) => sampleId)).toEqual(
        ids.slice(2, 5).toReversed(),
      );
      expect(samples.filter(({ confirmed }) => confirmed === null).map(({ sampleId }) => sampleId)).toEqual(
        ids.slice(6, 8).toReversed(),
      );
      const { version } = await list();
      expect(await list(version)).toEqual({ changed: false, version });
      await confirm(ids[7]!);
      expect((await list(version)).changed).toBe(true);
    });

    it('are taken back or declined as long as they are proposals, and may be proposed anew', async () => {
      const institutionCode = 'H51049910001';
      const first = (await propose(20, { institutionCode })).json['sample'].sampleId;
      expect((await decline(first)).status).toBe(200);
      expect(await samplesOf(institutionCode)).toEqual([]);
      expect((await confirm(first)).status).toBe(404);
      const second = (await propose(20, { institutionCode })).json['sample'].sampleId;
      expect(second).not.toBe(first);
      await confirm(second);
      const late = await decline(second);
      expect([late.status, late.json['code']]).toEqual([409, 'already-confirmed']);
    });

    it('are refused without a picture, without a paper that the person sees, and for unknown institutions', async () => {
      const refusals: [Partial<Record<keyof SealProposal, unknown>>, number, string][] = [
        [{ picture: Buffer.from('<svg/>').toString('base64') }, 415, 'file-type-unsupported'],
        [{ picture: 'no base64' }, 400, 'invalid-request'],
        [{ institutionCode: 'H00000000000' }, 400, 'invalid-request'],
        [{ sealType: 'PERSONAL' }, 400, 'invalid-request'],
        [{ paper: '0'.repeat(64) }, 404, 'not-found'],
      ];
      for (const [change, status, code] of refusals) {
        const answer = await propose(30, change);
        expect([change, answer.status, answer.json['code']]).toEqual([change, status, code]);
      }
      await claimCase(centre.url, centre.second, 40);
      expect((await propose(30, { paper: shaOf(paperOf(40)) })).status).toBe(404);
    });

    it('are for people who review alone', async () => {
      const checker = await signIn(centre.url, people.checker);
      const answers = [
        await propose(31, {}, checker),
        await call(centre.url, 'GET', '/v1/seal-samples', { token: checker }),
      ];
      expect(answers.map(({ json }) => json['code'])).toEqual(['not-permitted', 'not-permitted']);
    });

    it('cannot be confirmed by their proposer even past the program', async () => {
      const database = await openEmptyDatabase(engine);
      await sql`insert into accounts (user_id, account, name, roles, password)
        values ('one', 'one', '甲', '[]', '')`.execute(database.query);
      const forged = sql`
        insert into seal_samples (sample_id, institution_code, seal_type, picture, picture_size, paper, page,
          proposed_by, proposed_at, confirmed_by, confirmed_at)
        values (gen_random_uuid(), 'H', 'DIAG', 'a', 1, 'b', 1, 'one', now(), 'one', now())`;
      await expect(forged.execute(database.query)).rejects.toThrow(/check constraint/);
      await database.close();
    });
  });
}
