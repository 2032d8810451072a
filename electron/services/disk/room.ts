import { statfs } from 'node:fs/promises';

/** Bytes that papers leave free on the disk: for the journal, the page's store and the system itself. */
export const paperReserve = 256 * 1024 * 1024;

/** Whether so many bytes of papers may still be written to the disk that holds the folder. */
export async function hasRoomForPapers(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize - bytes >= paperReserve;
}
