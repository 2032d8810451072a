import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStore } from '../../../../../central/documents/stores/folder.ts';
import { sha256 } from '../../../../../shared/domain/identifiers.ts';

describe('paper store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'menshen-papers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('gives back what it was given, by the SHA-256 of the bytes', async () => {
    const store = folderStore(folder);
    const name = await store.put(Buffer.from('abc'));
    expect(name).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await text((await store.read(name, 0, 2))!)).toBe('abc');
    expect(await text((await store.read(name, 1, 1))!)).toBe('b');
    expect(await store.read(name, 0, 3)).toBeNull();
  });

  it('keeps one copy of a content, whoever brings it, and no drafts', async () => {
    const store = folderStore(folder);
    await Promise.all(Array.from({ length: 5 }, () => store.put(Buffer.from('abc'))));
    await store.put(Buffer.from('abc'));
    expect(files()).toHaveLength(1);
  });

  it('takes an empty paper, and knows nothing of one it never had', async () => {
    const store = folderStore(folder);
    const empty = await store.put(Buffer.alloc(0));
    expect(files().map(({ name }) => name)).toEqual([empty]);
    expect(await store.read(sha256.parse('0'.repeat(64)), 0, 0)).toBeNull();
  });
});
