import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../../services/disk/disk-failure.ts';

/**
 * Sets aside what stands in the place of a database of the profile and is no folder: Chromium would refuse to open any
 * store of the page beside it, at every start. Other damage is for the page to find, which renews its store. Gives the
 * names of what was set aside; nothing is deleted.
 */
export async function setAsideStores(profileFolder: string): Promise<string[]> {
  const holder = path.join(profileFolder, 'Default', 'IndexedDB');
  let entries;
  try {
    entries = await readdir(holder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const broken = entries.filter((entry) => entry.name.endsWith('.leveldb') && !entry.isDirectory());
  const taken = entries.filter(({ name }) => name.includes('.set-aside-')).length;
  for (const [index, { name }] of broken.entries())
    await rename(path.join(holder, name), path.join(holder, `${name}.set-aside-${taken + index + 1}`));
  return broken.map(({ name }) => name);
}
