import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder.ts';

/**
 * Makes a folder with all folders above it, for this system user only, and makes their names durable: a file in a
 * folder whose own name was lost in a power cut is lost with it.
 */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const above = path.dirname(path.resolve(first));
  for (let made = path.resolve(folder); made !== above; made = path.dirname(made))
    await syncFolder(path.dirname(made));
}
