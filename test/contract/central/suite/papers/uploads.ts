import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestPaper } from '../../../../../central/documents/receive.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';

const token = 'channel-token-of-the-app-0123456789';
const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const digest = (bytes: Uint8Array) => ({
  'content-digest': `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`,
});
const pdf = Buffer.from('%PDF-1.7\nof nothing in particular');

/** Papers that a channel brings. */
export function describeUploads(engine: Engine): void {
  describe(`papers on their way in on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine, { channels: [{ channel: 'SC_APP', tokenSha256: sha(token) }] });
    });
    afterAll(() => centre.close());
    const bring = async (body: BodyInit, headers: Record<string, string> = {}, bearer = token) => {
      const response = await fetch(`${centre.url}/v1/documents`, {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/pdf', ...headers },
        duplex: 'half',
      } as RequestInit);
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    };
    const stored = (): string[] =>
      readdirSync(path.join(centre.options.dataFolder, 'papers'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name);

    it('are stored by what they contain, once however often they come', async () => {
      const before = stored().length;
      const first = await bring(pdf);
      expect(first).toEqual({
        status: 201,
        json: { sha256: sha(pdf), size: pdf.length, mediaType: 'application/pdf' },
      });
      expect(await bring(pdf)).toEqual(first);
      expect(stored()).toContain(sha(pdf));
      expect(stored()).toHaveLength(before + 1);
    });

    it('are refused by what they contain, whatever their sender calls them, and leave nothing behind', async () => {
      const before = stored();
      const png = Buffer.from('89504e470d0a1a0a00', 'hex');
      const refusals: [Uint8Array<ArrayBuffer>, string, number, string][] = [
        [png, 'application/pdf', 422, 'file-type-mismatch'],
        [Buffer.from('<html>%PDF</html>'), 'application/pdf', 415, 'file-type-unsupported'],
        [Buffer.from('MZ'), 'image/jpeg', 415, 'file-type-unsupported'],
        [Buffer.alloc(0), 'image/png', 422, 'file-empty'],
        [pdf, 'text/html', 415, 'file-type-unsupported'],
      ];
      for (const [bytes, type, status, code] of refusals) {
        const answer = await bring(bytes, { 'content-type': type });
        expect([type, answer.status, answer.json['code']]).toEqual([type, status, code]);
      }
      expect(stored()).toEqual(before);
    });

    it('are compared with the digest that their sender states', async () => {
      const other = Buffer.concat([pdf, Buffer.from('other')]);
      expect((await bring(other, digest(other))).status).toBe(201);
      const cut = await bring(pdf, digest(other));
      expect([cut.status, cut.json['code']]).toEqual([422, 'document-hash-mismatch']);
    });

    it('stop at the limit, however long they would go on', async () => {
      const before = stored();
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (sent > 4 * largestPaper) return controller.close();
          sent += 1 << 20;
          controller.enqueue(Buffer.concat([pdf, Buffer.alloc((1 << 20) - pdf.length)]));
        },
      });
      const answer = await bring(endless).catch(() => null);
      // the connection may be cut before the sender has read the answer
      expect([413, undefined]).toContain(answer?.status);
      expect(sent).toBeLessThan(4 * largestPaper);
      expect(stored()).toEqual(before);
    });

    it('come from channels only', async () => {
      for (const stranger of [centre.first, 'A'.repeat(43)]) {
        const answer = await bring(pdf, {}, stranger);
        expect([answer.status, answer.json['code']]).toEqual([401, 'signed-out']);
      }
    });
  });
}
