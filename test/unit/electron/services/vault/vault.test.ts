import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveUserKeys } from '../../../../../electron/services/keys/user-keys.ts';
import { openVault } from '../../../../../electron/services/vault/vault.ts';
import { sha256 } from '../../../../../shared/domain/identifiers.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const { random } = hostPorts();
const keys = deriveUserKeys(randomBytes(32));
const hash = sha256.parse('a'.repeat(64));
const other = sha256.parse('b'.repeat(64));

async function onlyFile(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const file = entries.find((entry) => entry.isFile())!;
  return path.join(file.parentPath, file.name);
}

describe('the vault', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 400_000])('gives back %i bytes as they were', async (size) => {
    const vault = openVault(await temporaryFolder(), keys, random);
    const bytes = randomBytes(size);
    await vault.write(hash, 'page-1-seal-1.png', 'image/png', bytes);
    expect(await vault.read(hash, 'page-1-seal-1.png')).toEqual({ mediaType: 'image/png', bytes });
    expect(await vault.read(other, 'page-1-seal-1.png')).toBeNull();
    expect(await vault.has(hash, 'page-1-seal-2.png')).toBe(false);
  });

  it('sets a file aside that was cut, changed or extended by a chunk of another, instead of showing it', async () => {
    const bytes = randomBytes(200_000);
    const changes: ((content: Buffer) => Buffer)[] = [
      (content) => content.subarray(0, content.length - 1),
      (content) => content.subarray(0, content.length - 40_000),
      (content) => {
        content[100_000]! ^= 1;
        return content;
      },
      (content) => Buffer.alloc(content.length),
    ];
    for (const change of changes) {
      const folder = await temporaryFolder();
      const vault = openVault(folder, keys, random);
      await vault.write(hash, 'x.png', 'image/png', bytes);
      const file = await onlyFile(folder);
      await writeFile(file, change(await readFile(file)));
      expect(await vault.read(hash, 'x.png')).toBeNull();
      expect(await vault.has(hash, 'x.png')).toBe(false);
      expect(await readdir(path.join(folder, 'quarantine'))).toHaveLength(1);
    }
  });

  it('does not take the file of one paper for that of another', async () => {
    const folder = await temporaryFolder();
    const vault = openVault(folder, keys, random);
    await vault.write(hash, 'x.png', 'image/png', randomBytes(100));
    const content = await readFile(await onlyFile(folder));
    await vault.write(other, 'x.png', 'image/png', randomBytes(100));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile()) await writeFile(path.join(entry.parentPath, entry.name), content);
    expect(await vault.read(hash, 'x.png')).not.toBeNull();
    expect(await vault.read(other, 'x.png')).toBeNull();
  });
});
