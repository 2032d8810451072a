// `npm start`: sets up, then hands over to the pinned Node. Runs on Node >= 20.19 without any package.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './lib/setup.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  const node = await setUp();
  ensureSystemPackages();
  const child = spawn(node, [path.join(root, 'scripts/start/main.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(`menshen could not start: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
