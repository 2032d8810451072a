import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packageProgram } from './lib/package-program.mjs';

/** Checks the types of every layer, each with its own tsconfig (and so its own idea of what exists). */
const root = path.dirname(import.meta.dirname);
const compiler = packageProgram(root, 'typescript', 'tsc');
const layers = ['shared', 'evidence', 'central', 'electron', 'renderer', 'scripts', 'test'];
let failed = false;
for (const layer of layers.filter((name) => existsSync(path.join(root, name, 'tsconfig.json')))) {
  const run = spawnSync(process.execPath, [compiler, '-p', path.join(root, layer)], {
    stdio: 'inherit',
    cwd: root,
  });
  if (run.status !== 0) {
    failed = true;
    console.error(`types: ${layer} failed`);
  }
}
process.exitCode = failed ? 1 : 0;
