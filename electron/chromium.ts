import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sentenceFor } from '../shared/errors.ts';
import type { Failure } from '../shared/result.ts';
import { askToComeToFront, whenAskedToFront } from './chromium/second-start.ts';
import { startWorkstation } from './chromium/workstation.ts';
import { locationsInProject } from './startup/locations.ts';
import { logToFile } from './startup/log-file.ts';
import { readPlace, usage } from './startup/place.ts';
import { systemPorts } from './startup/system-ports.ts';

/** Composition root of the Chromium host: `node electron/chromium.ts --data DIR --centre URL [--headless]`. */

const root = path.resolve(import.meta.dirname, '..');

function giveUp(failure: Failure, hint: string): void {
  process.stderr.write(`门审: ${sentenceFor(failure.code, failure.details)} ${hint}\n`);
  process.exitCode = 1;
}

/** Settles with the first request to end; a second one ends the program at once, as the system would. */
const askedToEnd = new Promise<void>((settle) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => settle());
});

async function run(): Promise<void> {
  const place = readPlace(process.argv.slice(2), process.env, process.env['INIT_CWD'] ?? process.cwd());
  if (!place.ok) return giveUp(place.error, usage);
  const { dataFolder, centreUrl } = place.value;
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const log = logToFile(dataFolder, (text) => process.stderr.write(text));
  const started = await startWorkstation({
    ...place.value,
    appVersion: version,
    locations: locationsInProject(root, process.execPath),
    // there is no key store that Node could ask: the password alone wraps the keys, and the screen says so
    ports: systemPorts(log, null),
  });
  if (!started.ok) {
    if (started.error.code === 'data-folder-in-use') askToComeToFront(dataFolder);
    return giveUp(started.error, started.error.details?.['reason'] ?? '');
  }
  const workstation = started.value;
  console.log(
    `门审 runs in the Chromium host, which stands in where Electron's binary is missing: same screens, same services, no listening port. Centre: ${centreUrl}`,
  );
  const endWatching = whenAskedToFront(dataFolder, () => void workstation.page.bringToFront());
  void askedToEnd.then(() => workstation.close());
  await workstation.closed;
  endWatching();
}

await run();
