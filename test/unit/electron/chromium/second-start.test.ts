import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askToComeToFront, whenAskedToFront } from '../../../../electron/chromium/second-start.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'menshen-second-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a second start is heard by the first, each time', async () => {
  let heard = 0;
  const end = whenAskedToFront(folder, () => (heard += 1));
  askToComeToFront(folder);
  await expect.poll(() => heard).toBeGreaterThan(0);
  const before = heard;
  askToComeToFront(folder);
  await expect.poll(() => heard).toBeGreaterThan(before);
  end();
});
