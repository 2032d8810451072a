import { createHmac } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { diskFailure, isMissing } from '../disk/disk-failure.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { syncFolder } from '../disk/sync-folder.ts';
import type { Random } from '../host.ts';
import type { UserKeys } from '../keys/user-keys.ts';
import { openPartialPaper, type PartialPaper } from './partial-paper.ts';
import {
  chunkSize,
  decodeFile,
  encodeChunk,
  encodeFileHeader,
  type ChunkSeal,
  type FileFacts,
} from './sealed-chunks.ts';

/** The paper itself; other parts of it are readings and pictures made while reading. */
export const originalPart = 'original';

/** A file of the vault, decrypted. */
export interface VaultFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The encrypted papers of one user (材料库), addressed by the SHA-256 of the paper and the part wanted of it. */
export interface Vault {
  has(hash: Sha256, part: string): Promise<boolean>;
  /** The file, or `null` when it is not here. One that no longer verifies is set aside and counts as not here. */
  read(hash: Sha256, part: string): Promise<VaultFile | null>;
  /** Keeps a file as a whole, replacing an older one: `disk-full` or `write-failed`, and then the older one stays. */
  write(hash: Sha256, part: string, mediaType: string, bytes: Uint8Array): Promise<Result<null>>;
  /** Begins or continues the download of a paper. Throws the system's exception on a failing disk. */
  beginPaper(hash: Sha256): Promise<PartialPaper>;
  /** A finished download whose hash was verified becomes the paper. */
  keepPaper(hash: Sha256): Promise<void>;
  /** A finished download that is not what it should be is set aside, never opened. */
  quarantinePaper(hash: Sha256): Promise<void>;
  /** Ends what is under way; from now on nothing is here and nothing is kept. Only then may the keys be dropped. */
  close(): Promise<void>;
}

/** Opens the vault in a folder. File names are keyed hashes: who sees the folder learns nothing about the papers. */
export function openVault(folder: string, keys: Pick<UserKeys, 'vault' | 'names'>, random: Random): Vault {
  const nameOf = (hash: Sha256, part: string): string =>
    createHmac('sha256', keys.names).update(`${hash}/${part}`).digest('hex');
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), name);
  const partialOf = (name: string): string => `${pathOf(name)}.part`;
  const sealOf = (name: string): ChunkSeal => ({ key: keys.vault, name });
  const quarantine = async (path: string, name: string): Promise<void> => {
    const aside = join(folder, 'quarantine');
    await makeFolder(aside);
    await rename(path, join(aside, `${name}-${random.uuid()}`));
  };

  let closed = false;
  const busy = new Set<Promise<unknown>>();
  /** Without keys a sound file looks damaged: nothing may still be reading when they are dropped. */
  const whileOpen = <T>(otherwise: T, act: () => Promise<T>): Promise<T> => {
    if (closed) return Promise.resolve(otherwise);
    const done = act();
    const settled: Promise<unknown> = done.then(
      () => busy.delete(settled),
      () => busy.delete(settled),
    );
    busy.add(settled);
    return done;
  };

  return {
    has: (hash, part) =>
      whileOpen(false, async () => {
        try {
          return (await stat(pathOf(nameOf(hash, part)))).isFile();
        } catch (error) {
          if (isMissing(error)) return false;
          throw error;
        }
      }),
    read: (hash, part) =>
      whileOpen(null, async () => {
        const name = nameOf(hash, part);
        try {
          const file = decodeFile(sealOf(name), await readFile(pathOf(name)));
          if (file?.complete === true)
            return { mediaType: file.facts.mediaType, bytes: Buffer.concat(file.chunks) };
          await quarantine(pathOf(name), name);
          return null;
        } catch (error) {
          if (isMissing(error)) return null;
          throw error;
        }
      }),
    write: (hash, part, mediaType, bytes) =>
      whileOpen<Result<null>>(fail('locked'), async () => {
        const name = nameOf(hash, part);
        const temporary = `${pathOf(name)}.${random.uuid()}.new`;
        try {
          await makeFolder(dirname(temporary));
          const handle = await open(temporary, 'wx', 0o600);
          try {
            await handle.writeFile(encodeWhole(sealOf(name), { mediaType, etag: null }, bytes, random));
            await handle.sync();
          } finally {
            await handle.close();
          }
          await rename(temporary, pathOf(name));
          await syncFolder(dirname(temporary));
          return ok(null);
        } catch (error) {
          await rm(temporary, { force: true });
          return diskFailure(error);
        }
      }),
    beginPaper: async (hash) => {
      const name = nameOf(hash, originalPart);
      await makeFolder(dirname(pathOf(name)));
      return openPartialPaper(partialOf(name), sealOf(name), random);
    },
    keepPaper: async (hash) => {
      const name = nameOf(hash, originalPart);
      await rename(partialOf(name), pathOf(name));
      await syncFolder(dirname(pathOf(name)));
    },
    quarantinePaper: async (hash) => {
      const name = nameOf(hash, originalPart);
      await quarantine(partialOf(name), name);
    },
    close: async () => {
      closed = true;
      await Promise.allSettled(busy);
    },
  };
}

function encodeWhole(seal: ChunkSeal, facts: FileFacts, bytes: Uint8Array, random: Random): Buffer {
  const header = encodeFileHeader(random);
  const pieces = [header, encodeChunk(seal, header, 0, false, Buffer.from(JSON.stringify(facts)), random)];
  const count = Math.max(1, Math.ceil(bytes.length / chunkSize));
  for (let index = 1; index <= count; index += 1) {
    const content = bytes.subarray((index - 1) * chunkSize, index * chunkSize);
    pieces.push(encodeChunk(seal, header, index, index === count, content, random));
  }
  return Buffer.concat(pieces);
}
