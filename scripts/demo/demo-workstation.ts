import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startWorkstation, type Workstation } from '../../electron/chromium/workstation.ts';
import { locationsInProject } from '../../electron/startup/locations.ts';
import { logToFile } from '../../electron/startup/log-file.ts';
import { systemPorts } from '../../electron/startup/system-ports.ts';
import { sentenceFor } from '../../shared/errors.ts';

/** A reviewer of the sample data. */
export interface SampleReviewer {
  readonly userId: string;
  readonly account: string;
  readonly password: string;
}

/** The first sample account; it is a reviewer. */
export function sampleReviewer(root: string): SampleReviewer {
  const file = path.join(root, 'resources/samples/accounts.json');
  const [reviewer] = JSON.parse(readFileSync(file, 'utf8')) as SampleReviewer[];
  if (reviewer === undefined) throw new Error(`${file} lists no account`);
  return reviewer;
}

/**
 * The workstation in the Chromium host without a window.
 * @param root project root, already built
 * @throws with a sentence when it cannot start
 */
export async function openDemoWorkstation(
  root: string,
  dataFolder: string,
  centreUrl: string,
): Promise<Workstation> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const started = await startWorkstation({
    dataFolder,
    centreUrl,
    headless: true,
    appVersion: version,
    locations: locationsInProject(root, process.execPath),
    ports: systemPorts(
      logToFile(dataFolder, (text) => process.stderr.write(text)),
      null,
    ),
  });
  if (!started.ok)
    throw new Error(
      `${sentenceFor(started.error.code, started.error.details)} ${started.error.details?.['reason'] ?? ''}`,
    );
  return started.value;
}
