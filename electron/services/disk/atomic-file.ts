import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { ok, type Result } from '../../../shared/result.ts';
import { diskFailure, isMissing } from './disk-failure.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

let written = 0;

/**
 * Replaces a small file as a whole: a reader, or a restart after a power cut, sees the old content or the new one,
 * never a mixture. Readable by this system user only. Throws on a failed write, the old content untouched.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temporary = `${path}.${process.pid}-${(written += 1)}.new`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** `replaceFile` with the failure as a value: `disk-full` or `write-failed`. */
export async function saveFile(path: string, content: string | Uint8Array): Promise<Result<null>> {
  try {
    await replaceFile(path, content);
    return ok(null);
  } catch (error) {
    return diskFailure(error);
  }
}

/** Reads a JSON file and parses it; `null` when it is missing, `'damaged'` when it does not fit the schema. */
export async function readJsonFile<T extends z.ZodType>(
  path: string,
  schema: T,
): Promise<z.output<T> | null | 'damaged'> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'damaged';
  } catch {
    return 'damaged';
  }
}
