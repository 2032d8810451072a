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
import { originalPart, vaultPlaces, type VaultPlace } from './vault-places.ts';

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
  /** Removes a paper and all that was read of it from this machine. */
  forget(hash: Sha256): Promise<void>;
  /** Ends what is under way; from now on nothing is here and nothing is kept. Only then may the keys be dropped. */
  close(): Promise<void>;
}

/** Opens the vault in a folder; see `vaultPlaces` for what its names tell. */
export function openVault(folder: string, keys: Pick<UserKeys, 'vault' | 'names'>, random: Random): Vault {
  const places = vaultPlaces(folder, keys.names);
  const sealOf = ({ name }: VaultPlace): ChunkSeal => ({ key: keys.vault, name });
  const quarantine = async ({ path, name }: VaultPlace): Promise<void> => {
    await makeFolder(places.quarantine);
    await rename(path, join(places.quarantine, `${name}-${random.uuid()}`));
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

  const read = async (place: VaultPlace): Promise<VaultFile | null> => {
    try {
      const file = decodeFile(sealOf(place), await readFile(place.path));
      if (file?.complete === true)
        return { mediaType: file.facts.mediaType, bytes: Buffer.concat(file.chunks) };
      await quarantine(place);
      return null;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };

  const write = async (place: VaultPlace, facts: FileFacts, bytes: Uint8Array): Promise<Result<null>> => {
    const temporary = `${place.path}.${random.uuid()}.new`;
    try {
      await makeFolder(dirname(place.path));
      const handle = await open(temporary, 'wx', 0o600);
      try {
        await handle.writeFile(encodeWhole(sealOf(place), facts, bytes, random));
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, place.path);
      await syncFolder(dirname(place.path));
      return ok(null);
    } catch (error) {
      await rm(temporary, { force: true });
      return diskFailure(error);
    }
  };

  return {
    has: (hash, part) => whileOpen(false, () => isThere(places.placeOf(hash, part))),
    read: (hash, part) => whileOpen(null, () => read(places.placeOf(hash, part))),
    write: (hash, part, mediaType, bytes) =>
      whileOpen<Result<null>>(fail('locked'), () =>
        write(places.placeOf(hash, part), { mediaType, etag: null }, bytes),
      ),
    beginPaper: async (hash) => {
      const place = places.partialOf(hash);
      await makeFolder(dirname(place.path));
      return openPartialPaper(place.path, sealOf(place), random);
    },
    keepPaper: async (hash) => {
      await rename(places.partialOf(hash).path, places.placeOf(hash, originalPart).path);
      await syncFolder(places.folderOf(hash));
    },
    quarantinePaper: (hash) => quarantine(places.partialOf(hash)),
    forget: (hash) =>
      whileOpen(undefined, async () => {
        await rm(places.folderOf(hash), { recursive: true, force: true });
      }),
    close: async () => {
      closed = true;
      await Promise.allSettled(busy);
    },
  };
}

async function isThere({ path }: VaultPlace): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
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
