import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'] as const;

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Chromium on this machine: Debian's first, else the first of its usual names in `PATH`.
 *
 * @param searchPath value of `PATH`
 * @param exists whether a file can be executed; the file system unless a test says otherwise
 */
export function findChromium(
  searchPath: string,
  exists: (file: string) => boolean = isExecutable,
): string | null {
  const folders = ['/usr/bin', ...searchPath.split(path.delimiter).filter((folder) => folder !== '')];
  for (const name of names)
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (exists(file)) return file;
    }
  return null;
}
