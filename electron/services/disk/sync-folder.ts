import { open } from 'node:fs/promises';
import { errnoOf } from './disk-failure.ts';

/** Codes with which systems say that a folder cannot be fsynced; there a rename is already as durable as it gets. */
const folderSyncUnsupported = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP']);

/** Makes names created, renamed or removed in a folder durable. On Windows folders cannot be fsynced; nothing is done. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (process.platform === 'win32' && folderSyncUnsupported.has(errnoOf(error) ?? '')) return;
    throw error;
  }
}
