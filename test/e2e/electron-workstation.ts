import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startElectron } from '../electron-smoke/electron-under-test.ts';
import type { OpenedWorkstation } from './workplace.ts';

/** What the host wrote down about requests that it refused. */
function refusedRequests(dataFolder: string): string[] {
  const file = path.join(dataFolder, 'menshen.log');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('a request to another host was refused'));
}

/** The same workstation under Electron, for `HOST=electron`. */
export async function openInElectron(dataFolder: string, centreUrl: string): Promise<OpenedWorkstation> {
  const { application, page } = await startElectron(dataFolder, centreUrl);
  const closed = new Promise<void>((settle) => application.once('close', () => settle()));
  return {
    page,
    browserPid: application.process().pid ?? null,
    get foreignRequests() {
      return refusedRequests(dataFolder);
    },
    async close() {
      await application.close();
      await closed;
    },
  };
}
