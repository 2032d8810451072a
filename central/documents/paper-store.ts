import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '../../shared/domain/identifiers.ts';

/** Contents of papers, by their SHA-256, in a folder of their own. A content is written once and never changed. */
export interface PaperStore {
  /** Stores the bytes, durably, unless they are there; gives their hash. */
  put(bytes: Uint8Array): Promise<Sha256>;
  /** Opens a content for reading; `null` where it is not stored. The caller closes it. */
  open(sha256: Sha256): Promise<FileHandle | null>;
}

/** The store in the given folder: `ab/abcdef…`, two levels so that no folder grows large. */
export function paperStore(folder: string): PaperStore {
  const place = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
      const file = place(sha256);
      const present = await stat(file).catch(absent);
      if (present?.size === bytes.byteLength) return sha256;
      await mkdir(path.dirname(file), { recursive: true });
      const draft = `${file}.${randomUUID()}`;
      try {
        await writeDurably(draft, bytes);
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(path.dirname(file));
      return sha256;
    },
    open: (sha256) => open(place(sha256), 'r').catch(absent),
  };
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name durable; Windows has no such call for folders and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
