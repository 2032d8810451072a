import { open, rm, stat } from 'node:fs/promises';
import { isMissing } from '../disk/disk-failure.ts';

/** Bytes set aside on the disk: room for some hundred records that must still be written when the disk is full. */
const reserveSize = 1024 * 1024;

/**
 * Space set aside for records of what has already happened (sent, confirmed, refused, undone): given free when the
 * disk is full, so that an opinion which the centre has accepted never looks unsent. New opinions do not use it.
 */
export interface Reserve {
  /** Gives the space free; true when there was some. */
  release(): Promise<boolean>;
}

/** Sets the space aside if the disk has it. A disk without it is no error: the journal works, only without reserve. */
export async function keepReserve(path: string): Promise<Reserve> {
  try {
    if (!(await isKept(path))) await fillReserve(path);
  } catch {
    await rm(path, { force: true });
  }
  return {
    release: async () => {
      const kept = await isKept(path);
      await rm(path, { force: true });
      return kept;
    },
  };
}

async function isKept(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size === reserveSize;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function fillReserve(path: string): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    // real bytes: a sparse file would hold no space
    await handle.writeFile(Buffer.alloc(reserveSize, 0x4d));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
