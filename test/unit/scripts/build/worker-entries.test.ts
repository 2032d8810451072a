import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { workerEntries } from '../../../../scripts/build/worker-entries.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'menshen-worker-'));
  mkdirSync(path.join(folder, 'engine'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(folder, 'main.ts'),
    `import { start } from './engine/pool.ts';
start((word: string) => console.log(word));`,
  );
  writeFileSync(
    path.join(folder, 'engine/pool.ts'),
    `import { Worker } from 'node:worker_threads';
export function start(tell: (word: string) => void): void {
  new Worker(new URL('lane.ts', import.meta.url)).once('message', tell);
}`,
  );
  writeFileSync(
    path.join(folder, 'engine/lane.ts'),
    `import { parentPort } from 'node:worker_threads';
parentPort!.postMessage('a thread of the bundle answers');`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a bundled program finds the thread that it names by its source', async () => {
  const out = path.join(folder, 'out');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    plugins: [workerEntries(folder)],
    build: {
      ssr: true,
      outDir: out,
      rolldownOptions: { input: path.join(folder, 'main.ts'), output: { entryFileNames: '[name].js' } },
    },
  });
  expect(readdirSync(out).toSorted()).toEqual(['engine-lane.js', 'main.js']);
  expect(execFileSync(process.execPath, [path.join(out, 'main.js')], { encoding: 'utf8' })).toBe(
    'a thread of the bundle answers\n',
  );
});
