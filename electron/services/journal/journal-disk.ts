import { constants } from 'node:fs';
import { copyFile, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from '../disk/disk-failure.ts';
import { syncFolder } from '../disk/sync-folder.ts';
import { openJournalFile, type JournalFile } from './journal-file.ts';
import { keepReserve, type Reserve } from './reserve.ts';

/** Where a journal rests. */
export interface JournalDisk {
  openFile(path: string): Promise<JournalFile>;
  keepReserve(path: string): Promise<Reserve>;
  /** Keeps what a file holds now under a second name as well, in place of whatever has that name. Durable. */
  keepAs(path: string, name: string): Promise<void>;
  /** A closed file takes the place of another, in one step. Durable. */
  takePlace(path: string, of: string): Promise<void>;
}

/** The disk of the operating system. */
export const systemDisk: JournalDisk = {
  openFile: (path) => openJournalFile(path),
  keepReserve,
  keepAs: async (path, name) => {
    await rm(name, { force: true });
    try {
      await link(path, name);
    } catch (error) {
      if (!withoutLinks.has(errnoOf(error) ?? '')) throw error;
      await copyWhole(path, name);
    }
    await syncFolder(dirname(name));
  },
  takePlace: async (path, of) => {
    await rename(path, of);
    await syncFolder(dirname(of));
  },
};

/** Codes of file systems that know no second name for a file. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']);

async function copyWhole(path: string, name: string): Promise<void> {
  await copyFile(path, name, constants.COPYFILE_EXCL);
  const handle = await open(name, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
