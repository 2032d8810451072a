// `npm test`: sets up, then lint, format, types, build and every test suite. Ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './lib/setup.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  const node = await setUp();
  ensureSystemPackages({ forTests: true });
  const child = spawn(node, [path.join(root, 'scripts/test/main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(`the tests could not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
