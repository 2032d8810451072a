import { fileURLToPath } from 'node:url';
import type { HostConfig } from '../../electron/services/host.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Configuration of a host on a data folder, with an engine that does what its papers say. */
export const hostConfig = (dataFolder: string, centreUrl: string): HostConfig => ({
  dataFolder,
  centreUrl,
  resourcesFolder: here('../../resources'),
  hostKind: 'chromium',
  appVersion: '0.1.0',
  engine: { command: process.execPath, args: [here('./obedient-engine.ts')] },
  keyCost: { cost: 1024, blockSize: 8, parallelization: 1 },
});
