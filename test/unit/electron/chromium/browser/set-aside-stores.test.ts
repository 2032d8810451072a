import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { setAsideStores } from '../../../../../electron/chromium/browser/set-aside-stores.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const name = 'https_workstation.test_0.indexeddb.leveldb';

it('sets aside a file that stands where a database belongs, and leaves databases alone', async () => {
  const profile = await temporaryFolder();
  const holder = path.join(profile, 'Default/IndexedDB');
  await mkdir(path.join(holder, 'other.leveldb'), { recursive: true });
  for (const round of [1, 2]) {
    await writeFile(path.join(holder, name), 'no database');
    expect(await setAsideStores(profile)).toEqual([name]);
    expect(await readdir(holder)).toContain(`${name}.set-aside-${round}`);
  }
  expect(await setAsideStores(profile)).toEqual([]);
  expect(await readdir(holder)).toHaveLength(3);
});

it('has nothing to do in a new profile', async () => {
  expect(await setAsideStores(await temporaryFolder())).toEqual([]);
});
