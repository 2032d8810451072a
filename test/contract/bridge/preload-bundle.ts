import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** Bundles the Chromium host's preload as the product does, into `folder`; gives the file. */
export async function bundlePreload(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { chromium: path.join(root, 'electron/chromium/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return path.join(folder, 'chromium.cjs');
}
