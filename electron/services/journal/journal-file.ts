import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../disk/make-folder.ts';
import { syncFolder } from '../disk/sync-folder.ts';

/** The one open file of a journal: writes at its end, each write durable when it returns. */
export interface JournalFile {
  /**
   * Everything in it, made durable first: a process that was killed may have left records that only the system's
   * memory holds, and nothing may be built upon those.
   */
  read(): Promise<Buffer>;
  /**
   * Writes at `offset` and fdatasyncs. When that fails the file is cut back to `offset`, so that nothing is half
   * there, and the system's exception is thrown; if even that fails, `isBroken` is true from then on.
   */
  writeAt(offset: number, bytes: Uint8Array): Promise<void>;
  /** Cuts the file to `length` and makes that durable. */
  cutTo(length: number): Promise<void>;
  /** The disk failed in a way after which the end of the file is not known; only a new start may write again. */
  readonly isBroken: boolean;
  close(): Promise<void>;
}

/** What a journal needs of an open file of the operating system. */
export type JournalHandle = Pick<FileHandle, 'read' | 'stat' | 'truncate' | 'datasync' | 'close'> & {
  write(
    bytes: Uint8Array,
    from: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
};

/** The journal file behind a handle; without one, the file of that name, created with its name fsynced. */
export async function openJournalFile(
  path: string,
  openHandle: (path: string) => Promise<JournalHandle> = openOrCreate,
): Promise<JournalFile> {
  const handle = await openHandle(path);
  let broken = false;
  const cutTo = async (length: number): Promise<void> => {
    await handle.truncate(length);
    await handle.datasync();
  };
  return {
    read: async () => {
      await handle.datasync();
      return readAll(handle);
    },
    writeAt: async (offset, bytes) => {
      let syncing = false;
      try {
        for (let done = 0; done < bytes.length;) {
          const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
          done += bytesWritten;
        }
        syncing = true;
        await handle.datasync();
      } catch (error) {
        // after a failed fsync the kernel may have dropped the dirty pages: what the file holds is not known
        broken ||= syncing;
        await cutTo(offset).catch(() => {
          broken = true;
        });
        throw error;
      }
    },
    cutTo,
    get isBroken() {
      return broken;
    },
    close: () => handle.close(),
  };
}

async function openOrCreate(path: string): Promise<JournalHandle> {
  await makeFolder(dirname(path));
  const handle = await open(path, 'a+', 0o600);
  await handle.close();
  // always synced: the file may have been created just before a cut that came ahead of this line
  await syncFolder(dirname(path));
  return open(path, 'r+');
}

async function readAll(handle: JournalHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const content = Buffer.alloc(size);
  let done = 0;
  while (done < size) {
    const { bytesRead } = await handle.read(content, done, size - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return content.subarray(0, done);
}
