import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../host.ts';
import { readJsonFile, replaceFile } from './atomic-file.ts';
import { diskFailure } from './disk-failure.ts';
import { lockFolder } from './folder-lock.ts';

/** Version of the layout of the data folder and of every file format in it. */
export const dataFormat = 1;

/** The locked data folder of this machine. */
export interface DataFolder {
  readonly path: string;
  /** Folder of one user; its name does not tell the account. */
  userFolder(account: string): string;
  /** Folder that holds one folder a user. */
  readonly usersFolder: string;
  /** What every user of this machine shares: policy, calendar, directory. No personal data. */
  readonly referenceFolder: string;
  release(): Promise<void>;
}

const formatFile = z.object({ format: z.int().positive(), salt: z.string() });

/**
 * Locks and opens the data folder, creating it when missing. Fails with `data-folder-in-use`,
 * `data-from-the-future` when a newer version wrote it, `write-failed` or `disk-full`. A folder whose format file is
 * damaged is refused rather than treated as new: new names would hide the users in it.
 */
export async function openDataFolder(path: string, random: Random): Promise<Result<DataFolder>> {
  const lock = await lockFolder(path, random);
  if (!lock.ok) return lock;
  const format = await readOrCreateFormat(join(path, 'format.json'), random);
  if (!format.ok) {
    await lock.value.release();
    return format;
  }
  const salt = Buffer.from(format.value.salt, 'base64');
  const usersFolder = join(path, 'users');
  return ok({
    path,
    usersFolder,
    userFolder: (account) =>
      join(usersFolder, createHmac('sha256', salt).update(account).digest('hex').slice(0, 32)),
    referenceFolder: join(path, 'reference'),
    release: () => lock.value.release(),
  });
}

async function readOrCreateFormat(path: string, random: Random): Promise<Result<z.infer<typeof formatFile>>> {
  try {
    const existing = await readJsonFile(path, formatFile);
    if (existing === 'damaged') return fail('journal-damaged', { file: 'format.json' });
    if (existing !== null) return existing.format > dataFormat ? fail('data-from-the-future') : ok(existing);
    const created = { format: dataFormat, salt: Buffer.from(random.bytes(32)).toString('base64') };
    await replaceFile(path, JSON.stringify(created));
    return ok(created);
  } catch (error) {
    return diskFailure(error);
  }
}
