import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { PaperStore } from '../paper-store.ts';

/** The store in the given folder: `ab/abcdef…`, two levels so that no folder grows large. */
export function folderStore(folder: string): PaperStore {
  const place = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  const has = async (sha256: Sha256, size: number): Promise<boolean> =>
    (await stat(place(sha256)).catch(absent))?.size === size;
  /** Gives a durable draft in the same file system its name. */
  const name = async (draft: string, sha256: Sha256): Promise<void> => {
    await rename(draft, place(sha256));
    await syncFolder(path.dirname(place(sha256)));
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
      if (await has(sha256, bytes.byteLength)) return sha256;
      await mkdir(path.dirname(place(sha256)), { recursive: true });
      const draft = `${place(sha256)}.${randomUUID()}`;
      try {
        await writeDurably(draft, bytes);
        await name(draft, sha256);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      return sha256;
    },
    keepDraft: async (file, sha256, size) => {
      if (await has(sha256, size)) return rm(file);
      await mkdir(path.dirname(place(sha256)), { recursive: true });
      await name(file, sha256);
    },
    read: async (sha256, first, last) => {
      const handle = await open(place(sha256), 'r').catch(absent);
      if (handle === null) return null;
      if ((await handle.stat()).size > last) return handle.createReadStream({ start: first, end: last });
      await handle.close();
      return null;
    },
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
