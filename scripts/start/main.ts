import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { runMainJob } from '../demo/main-job.ts';
import { buildIfChanged } from '../lib/build.mjs';
import { startCentreProcess, type CentreProcess } from './centre-process.ts';
import { electronBinary } from './electron-binary.ts';
import { readOptions } from './options.ts';

/** `npm start` on the pinned Node: build, embedded centre with sample cases, workstation. */
const root = path.resolve(import.meta.dirname, '../..');

/** Exit codes of a program ended by a signal. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** The workstation in a window, once it is open: it closes in good order when asked to end. */
let openedWindow: ChildProcess | null = null;

/** Opens the workstation in a window and waits until it is closed; gives its exit code. */
async function openWindow(workstationFolder: string, centre: CentreProcess): Promise<number> {
  const binary = electronBinary(root);
  const place = ['--data', workstationFolder, '--centre', centre.url];
  const child =
    binary === null
      ? spawn(process.execPath, [path.join(root, 'electron/chromium.ts'), ...place], { stdio: 'inherit' })
      : spawn(binary, [root, ...place], { stdio: 'inherit' });
  openedWindow = child;
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}

async function start(): Promise<number> {
  const options = readOptions(process.argv.slice(2), root, process.env);
  const centreFolder = path.join(options.dataFolder, 'centre');
  const workstationFolder = path.join(options.dataFolder, 'workstation');
  // only what Menshen itself put there: the folder named by --data may hold other things
  if (options.fresh)
    for (const folder of [centreFolder, workstationFolder]) rmSync(folder, { recursive: true, force: true });
  buildIfChanged(root);
  const centre = await startCentreProcess(root, centreFolder);
  try {
    return options.headless
      ? await runMainJob({ root, workstationFolder, centre })
      : await openWindow(workstationFolder, centre);
  } finally {
    await centre.stop();
  }
}

for (const [signal, code] of Object.entries(endings)) {
  process.on(signal, () =>
    openedWindow === null ? process.exit(code) : openedWindow.kill(signal as NodeJS.Signals),
  );
}
try {
  process.exitCode = await start();
} catch (error) {
  console.error(`menshen: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
