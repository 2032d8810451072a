import { defineConfig } from 'vitest/config';
import { installedElectron } from './scripts/start/electron-binary.ts';

/** `electron` must never be loaded in plain Node: importing it would try to download its binary. */
const alias = { electron: new URL('./test/electron-is-not-here.ts', import.meta.url).pathname };

/** `HOST=electron` without Electron's binary: one test stands for the suite, and fails where it may not be skipped. */
const hostIsMissing = process.env['HOST'] === 'electron' && installedElectron(import.meta.dirname) === null;
if (hostIsMissing)
  console.warn(
    'end-to-end tests under Electron are skipped: its binary is not on this machine (test/electron-smoke/README.md)',
  );

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/layers/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: [hostIsMissing ? 'test/e2e/host.test.ts' : 'test/e2e/**/*.test.ts'],
          testTimeout: 420_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'electron-smoke',
          include: ['test/electron-smoke/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
