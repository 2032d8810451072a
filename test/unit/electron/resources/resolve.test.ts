import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createResolver } from '../../../../electron/resources/resolve.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';

const hash = 'cd'.repeat(32);
let root: string;
let signedIn = true;
const faults: string[] = [];

const readResource = async (_: string, name: string): Promise<Result<{ bytes: Uint8Array; mediaType: string }>> => {
  if (!signedIn) return fail('locked');
  if (name === 'original') return ok({ bytes: new TextEncoder().encode('0123456789'), mediaType: 'image/png' });
  if (name === 'page-1-seal-1.png')
    return ok({ bytes: new TextEncoder().encode('<script>'), mediaType: 'text/html' });
  if (name === 'broken') throw new Error('disk on fire at /srv/secret');
  return fail('document-not-here');
};

const ask = (asked: string, init?: RequestInit): Promise<Response> =>
  createResolver({
    rendererFolder: path.join(root, 'renderer'),
    readResource,
    onFault: (at, fault) => faults.push(`${at} ${String(fault)}`),
  })(new Request(asked.startsWith('http') ? asked : `https://workstation.test${asked}`, init));

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'menshen-resolve-'));
  mkdirSync(path.join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(
    path.join(root, 'renderer', 'index.html'),
    '<html><head><meta name="style-nonce" content="" /></head></html>',
  );
  writeFileSync(path.join(root, 'renderer', 'assets', 'main.js'), 'export {};');
  writeFileSync(path.join(root, 'renderer', 'assets', 'font.woff2'), 'f');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('the screens', () => {
  it('come with the nonce of this load, in the page and in its policy, and another one next time', async () => {
    const nonces = await Promise.all(
      ['/', '/index.html', '/'].map(async (asked) => {
        const response = await ask(asked);
        const inPage = /content="([^"]+)"/.exec(await response.text())?.[1];
        expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${inPage}'`);
        return inPage;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  it.each([
    ['/assets/main.js', 'text/javascript; charset=utf-8'],
    ['/assets/font.woff2', 'font/woff2'],
  ])('%s comes as %s', async (asked, mediaType) => {
    const response = await ask(asked);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(mediaType);
  });

  it.each(['/secret.txt', '/assets/%2e%2e%2f%2e%2e%2fsecret.txt', '/assets', '/assets/none.js', '/.git/config'])(
    '%s is not there',
    async (asked) => {
      const response = await ask(asked);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('');
    },
  );
});

describe('papers', () => {
  it('come with the media type the host states, uncached, and by ranges', async () => {
    const whole = await ask(`/documents/${hash}/original`);
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'no-store',
    ]);
    const slice = await ask(`/documents/${hash}/original`, { headers: { range: 'bytes=2-4' } });
    expect([slice.status, await slice.text()]).toEqual([206, '234']);
    const beyond = await ask(`/documents/${hash}/original`, { headers: { range: 'bytes=10-' } });
    expect(beyond.status).toBe(416);
  });

  it('never come as a page or a script, whatever is stated', async () => {
    const response = await ask(`/documents/${hash}/page-1-seal-1.png`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('are refused while nobody is signed in', async () => {
    signedIn = false;
    const response = await ask(`/documents/${hash}/original`);
    signedIn = true;
    expect(response.status).toBe(403);
  });

  it.each([
    `/documents/${hash}/page-9-seal-9.png`,
    `/documents/${hash.toUpperCase()}/original`,
    `/documents/${hash}/..%2foriginal`,
    `/documents/${hash}/a/b`,
    `/documents/${hash}`,
    '/documents/x/original',
  ])('%s is not there', async (asked) => {
    expect((await ask(asked)).status).toBe(404);
  });

  it('that cannot be read answer 500 without a word about why', async () => {
    const response = await ask(`/documents/${hash}/broken`);
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(faults.some((fault) => fault.includes('disk on fire'))).toBe(true);
  });
});

describe('every answer', () => {
  it.each([
    ['/', 200],
    ['/none', 404],
    ['https://example.com/', 403],
    [`/documents/${hash}/none`, 404],
  ])('%s carries the security headers', async (asked, status) => {
    const response = await ask(asked);
    expect(response.status).toBe(status);
    for (const name of ['content-security-policy', 'cross-origin-opener-policy', 'x-content-type-options'])
      expect(response.headers.get(name)).not.toBeNull();
  });

  it('is for reading: other methods are refused, HEAD comes without a body', async () => {
    expect((await ask('/', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
    const head = await ask('/assets/main.js', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});
