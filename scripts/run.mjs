// Runs a tool or a TypeScript program of the project on the pinned Node: `node scripts/run.mjs <file.ts | bin> …`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageProgram } from './lib/package-program.mjs';
import { setUp } from './lib/setup.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [target, ...args] = process.argv.slice(2);
if (target === undefined)
  throw new Error('usage: node scripts/run.mjs <program.ts | package binary> [arguments]');

const node = await setUp({ quiet: true });
const script = /\.m?[jt]s$/.test(target) ? path.resolve(root, target) : packageProgram(root, target);
if (!existsSync(script)) throw new Error(`not found: ${target}`);
const child = spawn(node, [script, ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
