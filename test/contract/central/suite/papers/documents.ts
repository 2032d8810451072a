import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase } from '../../rig/opinion.ts';
import { paperOf, paperSize, people } from '../../rig/sample-resources.ts';

const shaOf = (n: number): string => createHash('sha256').update(paperOf(n)).digest('hex');

/** Contents of papers. */
export function describeDocuments(engine: Engine): void {
  describe(`papers on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());
    const get = (n: number, headers: Record<string, string> = {}, token = centre.first, method = 'GET') =>
      call(centre.url, method, `/v1/documents/${shaOf(n)}`, { token, headers });

    it('serves the bytes that were listed, for this reader alone to keep', async () => {
      const answer = await get(0);
      expect(answer.status).toBe(200);
      expect(answer.text).toBe(paperOf(0).toString());
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        etag: `"${shaOf(0)}"`,
        'content-type': 'application/pdf',
        'content-length': String(paperSize),
        'cache-control': 'private',
        'x-content-type-options': 'nosniff',
        'accept-ranges': 'bytes',
      });
    });

    it('tells the same of a paper without its bytes', async () => {
      const answer = await get(0, {}, centre.first, 'HEAD');
      expect(answer.status).toBe(200);
      expect(answer.text).toBe('');
      expect(answer.headers.get('content-length')).toBe(String(paperSize));
    });

    it('goes on where a download broke off, as long as it is the same content', async () => {
      const whole = paperOf(0).toString();
      const rest = await get(0, { range: 'bytes=400-', 'if-range': `"${shaOf(0)}"` });
      expect(rest.status).toBe(206);
      expect(rest.headers.get('content-range')).toBe(`bytes 400-${paperSize - 1}/${paperSize}`);
      expect(whole.slice(0, 400) + rest.text).toBe(whole);
      const other = await get(0, { range: 'bytes=400-', 'if-range': `"${shaOf(1)}"` });
      expect([other.status, other.text]).toEqual([200, whole]);
    });

    it('says how long the paper is to whoever asks beyond its end', async () => {
      const answer = await get(0, { range: `bytes=${paperSize}-` });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe(`bytes */${paperSize}`);
    });

    it('gives papers only to those who see a case that lists them', async () => {
      expect((await get(1, {}, centre.second)).status).toBe(200);
      await claimCase(centre.url, centre.first, 1);
      expect((await get(1, {}, centre.second)).json['code']).toBe('not-found');
      expect((await get(1)).status).toBe(200);
      const checker = await signIn(centre.url, people.checker);
      expect((await get(2, {}, checker)).status).toBe(404);
      expect((await call(centre.url, 'GET', `/v1/documents/${shaOf(2)}`)).status).toBe(401);
      const unlisted = await call(centre.url, 'GET', `/v1/documents/${'0'.repeat(64)}`, {
        token: centre.first,
      });
      expect(unlisted.status).toBe(404);
    });

    it('calls it its own fault when a listed paper is gone from its folder, and says so to the operator', async () => {
      const sha256 = shaOf(3);
      rmSync(path.join(centre.options.dataFolder, 'papers', sha256.slice(0, 2), sha256));
      const answer = await get(3);
      expect([answer.status, answer.json['code']]).toEqual([500, 'internal']);
      expect(centre.lines.at(-1)).toContain('ContentLost');
      expect((await get(0)).status).toBe(200);
    });
  });
}
