import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { extensionPromises } from '../document/extension.ts';

/** One file to read: as it was given, and where it lies. */
export interface Input {
  given: string;
  file: string;
}

/**
 * The files of the arguments in their order; a folder gives its papers (by extension, sub-folders too) sorted by name.
 * A path that does not exist stays in the list: its turn gives an error of its own.
 */
export async function listInputs(args: readonly string[], from: string): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const given of args) {
    const file = path.resolve(from, given);
    const info = await stat(file).catch(() => null);
    if (info?.isDirectory() !== true) {
      inputs.push({ given, file });
      continue;
    }
    const entries = await readdir(file, { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile() && extensionPromises(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted();
    inputs.push(...found.map((each) => ({ given: path.join(given, path.relative(file, each)), file: each })));
  }
  return inputs;
}
