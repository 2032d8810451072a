import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative, sep } from 'node:path';

/** Root of the work tree. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One source file: path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'out', 'data', 'resources', 'dist']);

/** Every source file under a folder of the tree, by path; an absent folder has none. */
export function sourceFiles(folder: string, pattern = /\.(ts|tsx|mjs)$/): SourceFile[] {
  const found: SourceFile[] = [];
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name) && !entry.name.startsWith('.')) visit(path);
      else if (entry.isFile() && pattern.test(entry.name))
        found.push({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') });
    }
  };
  visit(join(root, folder));
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
