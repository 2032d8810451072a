// Builds the bundles of both hosts when a source changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageProgram } from './package-program.mjs';

const sources = ['electron', 'evidence', 'renderer', 'shared'];

/** One hash over path, size and time of everything that goes into a bundle. */
function sourceState(root) {
  const hash = createHash('sha256');
  const files = [
    ...sources.flatMap((folder) => globSync(`${folder}/**/*`, { cwd: root })),
    'electron.vite.config.ts',
    'package-lock.json',
  ];
  for (const file of files.toSorted()) {
    const stats = statSync(path.join(root, file));
    if (stats.isFile()) hash.update(`${file} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Builds into `out/`, unless nothing changed.
 * @throws when the build fails; its output has been shown
 */
export function buildIfChanged(root) {
  const stamp = path.join(root, 'out', '.source-state');
  const state = sourceState(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  console.error('build: bundling host and screens …');
  const build = spawnSync(
    process.execPath,
    [packageProgram(root, 'electron-vite'), 'build', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
  if (build.status !== 0) throw new Error('the build failed; its output is above.');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}
