#!/usr/bin/env node
// Reads papers from the command line: `npm run -s evidence -- --json FILE…`. Runs on Node >= 20.19 without any package: it
// sets the project up when needed, then starts the program on the pinned Node. stdout belongs to the program alone.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from '../scripts/lib/setup.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
try {
  const node = await setUp({ quiet: true });
  const child = spawn(node, [path.join(root, 'evidence', 'cli.ts'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
