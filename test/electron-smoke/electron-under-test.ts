import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { installedElectron } from '../../scripts/start/electron-binary.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Electron's binary, or null where it is missing. */
export const binary = installedElectron(root);

/** Whether a missing binary is a failure: set where releases are built. */
export const required = process.env['REQUIRE_ELECTRON'] === '1';

/** Said with every test that cannot run. */
export const reason = "Electron's binary is not on this machine; see test/electron-smoke/README.md";

/** A workstation under Electron with its first window. */
export interface ElectronUnderTest {
  readonly application: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
}

/** An address at which no centre answers: these tests are about the host. */
export const nobody = 'http://127.0.0.1:9';

/** The built workstation as arguments of Electron's binary. */
export const electronArguments = (dataFolder: string, centreUrl: string): string[] => [
  root,
  '--data',
  dataFolder,
  '--centre',
  centreUrl,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the built workstation under Electron and waits for its window. */
export async function startElectron(
  dataFolder: string = mkdtempSync(path.join(tmpdir(), 'menshen-electron-')),
  centreUrl: string = nobody,
): Promise<ElectronUnderTest> {
  if (binary === null) throw new Error(reason);
  const application = await _electron.launch({
    executablePath: binary,
    args: electronArguments(dataFolder, centreUrl),
  });
  return { application, page: await application.firstWindow(), dataFolder };
}

/** Ends it and removes its data. */
export async function endElectron({ application, dataFolder }: ElectronUnderTest): Promise<void> {
  await application.close();
  rmSync(dataFolder, { recursive: true, force: true });
}
