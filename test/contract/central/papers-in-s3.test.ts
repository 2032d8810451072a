import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperStore } from '../../../central/documents/paper-store.ts';
import { s3Store, type S3Place } from '../../../central/documents/stores/s3.ts';
import { sha256 } from '../../../shared/domain/identifiers.ts';
import { call } from './rig/client.ts';
import { pglite, startTestCentre } from './rig/engine.ts';
import { paperOf } from './rig/sample-resources.ts';

/** The part of the S3 server that is used here; it carries no types of its own. */
interface S3Server {
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3Server;

describe('papers in an S3-compatible store', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-s3-'));
  let server: S3Server;
  let place: S3Place;
  let store: PaperStore;
  beforeAll(async () => {
    server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: path.join(folder, 'buckets'),
      configureBuckets: [{ name: 'papers-of-the-city', configs: [] }],
    });
    const { port } = await server.run();
    place = {
      bucket: 'papers-of-the-city',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      // the keys that the test server knows
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    };
    store = await s3Store(place);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('come back whole and in part, and not beyond their end', async () => {
    const name = await store.put(Buffer.from('abcdef'));
    expect(await store.put(Buffer.from('abcdef'))).toBe(name);
    expect(await text((await store.read(name, 0, 5))!)).toBe('abcdef');
    expect(await text((await store.read(name, 2, 3))!)).toBe('cd');
    expect(await store.read(name, 2, 6)).toBeNull();
    expect(await store.read(name, 6, 7)).toBeNull();
    expect(await store.read(sha256.parse('0'.repeat(64)), 0, 0)).toBeNull();
  });

  it('are taken over from a file of the centre, which is gone then', async () => {
    const bytes = Buffer.alloc(3 << 20, 'a large paper ');
    const name = sha256.parse(createHash('sha256').update(bytes).digest('hex'));
    for (const draft of ['one', 'two'].map((file) => path.join(folder, file))) {
      writeFileSync(draft, bytes);
      await store.keepDraft(draft, name, bytes.length);
      expect(existsSync(draft)).toBe(false);
    }
    expect((await buffer((await store.read(name, 0, bytes.length - 1))!)).equals(bytes)).toBe(true);
  });

  it('are served to reviewers by a centre that keeps none itself', async () => {
    const centre = await startTestCentre(pglite, { s3: place });
    const hash = createHash('sha256').update(paperOf(0)).digest('hex');
    const headers = { range: 'bytes=10-19', 'if-range': `"${hash}"` };
    const whole = await call(centre.url, 'GET', `/v1/documents/${hash}`, { token: centre.first });
    const part = await call(centre.url, 'GET', `/v1/documents/${hash}`, { token: centre.first, headers });
    expect([whole.status, whole.text]).toEqual([200, paperOf(0).toString()]);
    expect([part.status, part.text]).toEqual([206, paperOf(0).subarray(10, 20).toString()]);
    expect(existsSync(path.join(centre.options.dataFolder, 'papers'))).toBe(false);
    await centre.close();
  });

  it('do not turn a store that refuses its keys into papers that are not there', async () => {
    const locked = await s3Store({
      ...place,
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'wrong' },
    });
    await expect(locked.put(Buffer.from('abc'))).rejects.toThrow(/./);
    const name = await store.put(Buffer.from('abc'));
    await expect(locked.read(name, 0, 2)).rejects.toThrow(/signature/i);
  });
});
