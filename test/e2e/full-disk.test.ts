import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCentreProcess, type CentreProcess } from '../../scripts/start/centre-process.ts';
import { claim, openCase, signIn } from '../../scripts/demo/screen.ts';
import { openWorkstation, receiptNoOf, reviewer, root } from './workplace.ts';

/** A real full disk needs a small file system of its own, which only root may mount. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const folder = mkdtempSync(path.join(tmpdir(), 'menshen-e2e-full-'));
const disk = path.join(folder, 'disk');
let centre: CentreProcess;

beforeAll(async () => {
  if (!mayMount) return;
  const mount = spawnSync('sh', [
    '-c',
    `mkdir -p "$0" && mount -t tmpfs -o size=400m menshen-test "$0"`,
    disk,
  ]);
  if (mount.status !== 0) throw new Error(String(mount.stderr));
  centre = await startCentreProcess(root, path.join(folder, 'centre'));
});
afterAll(async () => {
  if (mayMount) {
    await centre.stop();
    spawnSync('umount', [disk]);
  }
  rmSync(folder, { recursive: true, force: true });
});

it.skipIf(!mayMount)(
  'says that the disk is full instead of "saved", keeps the draft, and saves once there is room (needs root)',
  async () => {
    const workstation = await openWorkstation(path.join(disk, 'workstation'), centre.url);
    try {
      const { page } = workstation;
      await signIn(page, reviewer.account, reviewer.password);
      const receiptNo = receiptNoOf('in-order', 4);
      await claim(page, receiptNo);
      await openCase(page, receiptNo);
      await page
        .getByText(/^(建议通过|建议补正|建议不予认定|需人工)/)
        .first()
        .waitFor({ timeout: 180_000 });
      await page.keyboard.press('Control+Digit1');
      await page.getByRole('textbox', { name: '补充说明' }).fill('磁盘将满时的意见。');
      await centre.stop();

      const filler = path.join(disk, 'filler');
      expect(() => {
        for (;;) appendFileSync(filler, Buffer.alloc(4096));
      }).toThrow('ENOSPC');
      await page.keyboard.press('Control+Enter');
      await page.getByText('磁盘空间不足').first().waitFor({ timeout: 30_000 });
      expect(await page.getByText('意见已保存').count()).toBe(0);
      expect(await page.getByRole('textbox', { name: '补充说明' }).inputValue()).toBe('磁盘将满时的意见。');

      rmSync(filler);
      await page.keyboard.press('Control+Enter');
      await page
        .getByText(/意见已保存，待上传（尚未生效）/)
        .first()
        .waitFor({ timeout: 30_000 });
    } finally {
      await workstation.close();
    }
  },
);
