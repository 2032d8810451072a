import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorkstation, type Workstation } from '../../electron/chromium/workstation.ts';
import { locationsInProject } from '../../electron/startup/locations.ts';
import { systemPorts } from '../../electron/startup/system-ports.ts';
import { startCentreProcess, type CentreProcess } from '../../scripts/start/centre-process.ts';
import { openInElectron } from './electron-workstation.ts';

/** Project root. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Sample accounts, in the order of their file; the first is a reviewer. */
export const accounts = JSON.parse(
  readFileSync(path.join(root, 'resources/samples/accounts.json'), 'utf8'),
) as {
  readonly userId: string;
  readonly account: string;
  readonly password: string;
  readonly name: string;
}[];
export const reviewer = accounts[0]!;
export const otherReviewer = accounts[1]!;

/** The sample cases as their file has them. */
export const sampleCases = (
  JSON.parse(readFileSync(path.join(root, 'resources/samples/cases.json'), 'utf8')) as {
    cases: { caseId: string; receiptNo: string; documents: { docType: string; file: string }[] }[];
  }
).cases;

/** What each sample case is meant to show. */
export const scenarios = (
  JSON.parse(readFileSync(path.join(root, 'test/corpus/truth.json'), 'utf8')) as {
    cases: { caseId: string; scenario: string }[];
  }
).cases;

/** Receipt number of the first sample case of a scenario. */
export function receiptNoOf(scenario: string, nth = 0): string {
  const found = scenarios.filter((entry) => entry.scenario === scenario)[nth];
  const sample = sampleCases.find(({ caseId }) => caseId === found?.caseId);
  if (sample === undefined) throw new Error(`no sample case shows ${scenario}`);
  return sample.receiptNo;
}

/** What the tests need of a workstation, whichever host it runs in. */
export type OpenedWorkstation = Pick<Workstation, 'page' | 'foreignRequests' | 'browserPid' | 'close'>;

/** A centre with the sample cases and a folder for workstations, both gone at the end. */
export interface Workplace {
  readonly folder: string;
  readonly centre: CentreProcess;
  /** A workstation on this folder; a second one after the first was closed or killed finds its data again. */
  open(): Promise<OpenedWorkstation>;
  close(): Promise<void>;
}

/** What reads the papers: the real engine, or one that answers at once, where reading is not what a test is about. */
export type Reader = 'engine' | 'stand-in';

/**
 * Starts the workstation on a data folder against a centre: in headless Chromium, or under Electron (`HOST=electron`, always
 * with the real engine).
 */
export async function openWorkstation(
  dataFolder: string,
  centreUrl: string,
  reader: Reader = 'engine',
): Promise<OpenedWorkstation> {
  if (process.env['HOST'] === 'electron') return openInElectron(dataFolder, centreUrl);
  const locations = locationsInProject(root, process.execPath);
  const standIn = { command: process.execPath, args: [path.join(root, 'test/builders/obedient-engine.ts')] };
  const started = await startWorkstation({
    dataFolder,
    centreUrl,
    headless: true,
    appVersion: '0.1.0',
    locations: reader === 'engine' ? locations : { ...locations, engine: standIn },
    ports: systemPorts((level, message, facts) => {
      if (level === 'error') console.error(message, facts);
    }, null),
  });
  if (!started.ok) throw new Error(`the workstation did not start: ${JSON.stringify(started.error)}`);
  return started.value;
}

/** Starts a workplace of its own for one test file. */
export async function startWorkplace(): Promise<Workplace> {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-e2e-'));
  const centre = await startCentreProcess(root, path.join(folder, 'centre'));
  const opened: OpenedWorkstation[] = [];
  return {
    folder: path.join(folder, 'workstation'),
    centre,
    async open() {
      const workstation = await openWorkstation(path.join(folder, 'workstation'), centre.url);
      opened.push(workstation);
      return workstation;
    },
    async close() {
      for (const workstation of opened) await workstation.close();
      await centre.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
