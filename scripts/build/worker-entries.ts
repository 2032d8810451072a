import path from 'node:path';
import type { Plugin } from 'vite';

const workerAddress = /new URL\(\s*(['"])([\w./-]+\.ts)\1\s*,\s*import\.meta\.url\s*,?\s*\)/g;

/**
 * A program of `folder` that starts a thread names it as `new URL('lane.ts', import.meta.url)`, which runs from
 * source. In a bundle that file is gone: each becomes an entry of its own, beside the bundle, and the address names it.
 */
export function workerEntries(folder: string): Plugin {
  return {
    name: 'menshen:worker-entries',
    apply: 'build',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.startsWith(folder + path.sep)) return null;
      const changed = code.replaceAll(workerAddress, (_, __, address: string) => {
        const source = path.resolve(path.dirname(file), address);
        const fileName = `${path.relative(folder, source).replaceAll(/[\\/]/g, '-').replace(/\.ts$/, '')}.js`;
        this.emitFile({ type: 'chunk', id: source, fileName });
        return `new URL('${fileName}', import.meta.url)`;
      });
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
