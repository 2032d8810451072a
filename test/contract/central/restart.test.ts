import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentreProcess, type CentreProcess } from './rig/centre-process.ts';
import { call } from './rig/client.ts';
import { writeResources } from './rig/sample-resources.ts';
import { describeRestart } from './suite/running/restart.ts';

describe('a centre as a program of its own, on the embedded database', () => {
  let folder: string;
  let resources: string;
  let centre: CentreProcess;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'menshen-folder-'));
    resources = writeResources();
    centre = await startCentreProcess(folder, resources);
  });
  afterAll(async () => {
    await centre.end('SIGKILL');
    rmSync(folder, { recursive: true });
    rmSync(resources, { recursive: true });
  });

  it('says that its database is for demonstration only', () => {
    expect(centre.printed()).toMatch(/never calls fsync.*demonstration and tests only/);
  });

  it('lets no second centre into its folder', async () => {
    await expect(startCentreProcess(folder, resources)).rejects.toThrow(/in use by process \d+/);
    expect((await call(centre.url, 'GET', '/v1/health')).status).toBe(200);
  });
});

describeRestart('PGlite', () => Promise.resolve({}));
