import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCentreClient } from '../../../../../electron/services/centre/centre-client.ts';
import { downloadPaper } from '../../../../../electron/services/documents/download-paper.ts';
import type { WantedPaper } from '../../../../../electron/services/documents/wanted-paper.ts';
import { deriveUserKeys } from '../../../../../electron/services/keys/user-keys.ts';
import { openVault } from '../../../../../electron/services/vault/vault.ts';
import { originalPart } from '../../../../../electron/services/vault/vault-places.ts';
import { sha256 } from '../../../../../shared/domain/identifiers.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { addPaper, startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const dataKey = randomBytes(32);
const { random } = hostPorts();

async function scene(bytes: Uint8Array) {
  const centre = await startSmallCentre();
  centre.tokens.add('t');
  const hash = sha256.parse(addPaper(centre, bytes));
  const folder = await temporaryFolder();
  const open = () => openVault(folder, deriveUserKeys(dataKey), random);
  const client = createCentreClient(centre.url, '2026.1', { fetch });
  const paper: WantedPaper = {
    sha256: hash,
    size: bytes.length,
    fileName: '证明.png',
    mediaType: 'image/png',
  };
  const progress: number[] = [];
  const download = (wanted: WantedPaper = paper) =>
    downloadPaper(wanted, open(), client, 't', new AbortController().signal, (received) =>
      progress.push(received),
    );
  const read = () => open().read(hash, originalPart);
  const offsets = () =>
    centre.requests.map(({ headers }) => headers.range ?? 'whole').filter((range) => range !== '');
  return { centre, folder, hash, paper, download, progress, read, open, offsets };
}

const files = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('downloading a paper', () => {
  it('brings it into the vault, encrypted, under a name that says nothing', async () => {
    const bytes = Buffer.concat([Buffer.from('明文标记'), randomBytes(300_000)]);
    const { folder, hash, download, read } = await scene(bytes);
    expect(await download()).toEqual({ ok: true, value: null });
    expect(await read()).toEqual({ mediaType: 'image/png', bytes });
    const names = await files(folder);
    expect(names).toHaveLength(1);
    expect(names[0]).not.toContain(hash);
    expect((await readFile(names[0]!)).includes('明文标记')).toBe(false);
  });

  it('goes on where a cut connection stopped, until the paper is whole', async () => {
    const bytes = randomBytes(400_000);
    const { centre, download, progress, read, offsets } = await scene(bytes);
    centre.fault = (request, response) => {
      const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (from > 250_000) return false;
      const head = { etag: `"${[...centre.papers.keys()][0]}"`, 'content-length': bytes.length - from };
      response.writeHead(from === 0 ? 200 : 206, {
        ...head,
        'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      });
      response.write(bytes.subarray(from, from + 90_000));
      setTimeout(() => request.socket.destroy(), 30);
      return true;
    };
    const outcomes: boolean[] = [];
    while (outcomes.at(-1) !== true && outcomes.length < 10) outcomes.push((await download()).ok);
    expect(outcomes).toEqual([false, false, false, true]);
    expect((await read())?.bytes).toEqual(bytes);
    expect(offsets()).toEqual(['whole', 'bytes=90000-', 'bytes=180000-', 'bytes=270000-']);
    // told from where it went on, and never a step back
    expect(progress.at(-1)).toBe(bytes.length);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    expect(progress.filter((received) => received === 90_000).length).toBeGreaterThan(1);
  });

  it('begins anew when the centre has another version by now', async () => {
    const bytes = randomBytes(200_000);
    const { centre, download, read } = await scene(bytes);
    centre.fault = (request, response) => {
      response.writeHead(200, { etag: '"an-older-version"', 'content-length': bytes.length });
      response.write(randomBytes(100_000));
      setTimeout(() => request.socket.destroy(), 30);
      return true;
    };
    expect((await download()).ok).toBe(false);
    centre.fault = null;
    expect((await download()).ok).toBe(true);
    expect((await read())?.bytes).toEqual(bytes);
  });

  it('sets aside what is not the paper of the manifest, and never shows it', async () => {
    const { centre, hash, folder, download, read } = await scene(randomBytes(1000));
    const truth = centre.papers.get(hash)!;
    for (const wrong of [randomBytes(1000), randomBytes(999), Buffer.concat([truth, Buffer.from('x')])]) {
      centre.papers.set(hash, wrong);
      expect(await download()).toMatchObject({ error: { code: 'document-hash-mismatch' } });
      expect(await read()).toBeNull();
    }
    expect(await readdir(path.join(folder, 'quarantine'))).toHaveLength(3);
    centre.papers.set(hash, truth);
    expect((await download()).ok).toBe(true);
  });

  it('refuses a paper whose size is not that of the manifest', async () => {
    const { paper, download } = await scene(randomBytes(1000));
    expect(await download({ ...paper, size: 1001 })).toMatchObject({
      error: { code: 'document-hash-mismatch' },
    });
  });

  it('does not take the page of a captive portal for a paper', async () => {
    const { centre, folder, download } = await scene(randomBytes(1000));
    centre.fault = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      return true;
    };
    expect(await download()).toMatchObject({ error: { code: 'centre-unintelligible' } });
    expect((await files(folder)).filter((name) => name.includes('quarantine'))).toEqual([]);
  });

  it('keeps an empty paper as an empty paper', async () => {
    const { download, read } = await scene(Buffer.alloc(0));
    expect((await download()).ok).toBe(true);
    expect((await read())?.bytes).toHaveLength(0);
  });
});
