import {
  closeSync,
  cpSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

/** The folder of the page's IndexedDB within a browser profile (LevelDB). */
export function databaseFolder(profile: string): string {
  const holder = path.join(profile, 'Default/IndexedDB');
  const name = readdirSync(holder).find((entry) => entry.endsWith('.leveldb'));
  if (name === undefined) throw new Error(`no IndexedDB in ${holder}`);
  return path.join(holder, name);
}

const filesOf = (folder: string, suffix: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => path.join(folder, name))
    .toSorted((one, other) => statSync(other).size - statSync(one).size);

function flipBytes(file: string): void {
  const handle = openSync(file, 'r+');
  const { size } = statSync(file);
  const byte = Buffer.alloc(1);
  for (let place = 1; place <= 20; place += 1) {
    const offset = Math.floor((size * place) / 21);
    readSync(handle, byte, 0, 1, offset);
    writeSync(handle, Buffer.of(byte[0]! ^ 0xff), 0, 1, offset);
  }
  closeSync(handle);
}

function truncate(file: string, to: (size: number) => number): void {
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, to(statSync(file).size));
  closeSync(handle);
}

/**
 * Every way of findings 2.3 in which a closed store can be damaged; each takes the profile folder and gives false when
 * the store has no file of the kind (a small store keeps everything in its log).
 */
export const ways: Readonly<Record<string, (profile: string) => boolean>> = {
  'folder of the database deleted': (profile) => {
    rmSync(databaseFolder(profile), { recursive: true });
    return true;
  },
  'folder of all databases deleted': (profile) => {
    rmSync(path.join(profile, 'Default/IndexedDB'), { recursive: true });
    return true;
  },
  'largest table cut short': (profile) =>
    onFirst(filesOf(databaseFolder(profile), '.ldb'), (file) => truncate(file, (size) => size >> 1)),
  'a table deleted': (profile) => onFirst(filesOf(databaseFolder(profile), '.ldb'), (file) => rmSync(file)),
  'bytes flipped in a table': (profile) => onFirst(filesOf(databaseFolder(profile), '.ldb'), flipBytes),
  'manifest zeroed': (profile) => {
    const folder = databaseFolder(profile);
    return onFirst(
      readdirSync(folder)
        .filter((name) => name.startsWith('MANIFEST'))
        .map((name) => path.join(folder, name)),
      (file) => {
        const { size } = statSync(file);
        truncate(file, () => 0);
        truncate(file, () => size);
      },
    );
  },
  'bytes flipped in the log': (profile) => onFirst(filesOf(databaseFolder(profile), '.log'), flipBytes),
  'log cut in half': (profile) =>
    onFirst(filesOf(databaseFolder(profile), '.log'), (file) => truncate(file, (size) => size >> 1)),
  'CURRENT deleted': (profile) => {
    rmSync(path.join(databaseFolder(profile), 'CURRENT'));
    return true;
  },
  'folder replaced by a file': (profile) => {
    const folder = databaseFolder(profile);
    rmSync(folder, { recursive: true });
    cpSync(import.meta.filename, folder);
    return true;
  },
};

function onFirst(files: readonly string[], damage: (file: string) => void): boolean {
  const [first] = files;
  if (first === undefined || statSync(first).size === 0) return false;
  damage(first);
  return true;
}
