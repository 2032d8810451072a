import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { pdfjsAssets } from './scripts/build/pdfjs-assets.ts';
import { workerEntries } from './scripts/build/worker-entries.ts';

const root = import.meta.dirname;
const at = (...parts: string[]): string => path.join(root, ...parts);

/** Oldest runtimes the bundles must run on: Electron 45 carries Node 24 and a newer Chromium than this. */
const node = 'node24.14';
const chromium = 'chrome152';

/**
 * Three bundles under `out/`: the host (`main`, with the evidence engine beside it as a program of its own), the two
 * preloads (one CommonJS file each, as a sandboxed preload must be) and the screens. npm packages of the host stay
 * outside its bundle, as native modules must; preloads and screens carry all they need.
 */
export default defineConfig({
  main: {
    plugins: [workerEntries(at('evidence'))],
    build: {
      target: node,
      sourcemap: true,
      rolldownOptions: {
        input: { main: at('electron/main.ts'), evidence: at('evidence/main.ts') },
        // all in one folder: programs find `resources/` by their own place, two folders up
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { electron: at('electron/preload.ts'), chromium: at('electron/chromium/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    publicDir: false,
    plugins: [react(), pdfjsAssets(root)],
    worker: { format: 'es' },
    build: {
      target: chromium,
      outDir: at('out/renderer'),
      minify: true,
      // the Content-Security-Policy allows no script, font or style from a data: address
      assetsInlineLimit: 0,
      // loaded from this machine, not over a network
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
});
