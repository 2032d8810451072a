import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { claim, openCase, signIn } from '../../scripts/demo/screen.ts';
import { layLine, type Line } from './rig/line.ts';
import { screenshot } from './rig/screenshot.ts';
import {
  openWorkstation,
  receiptNoOf,
  reviewer,
  root,
  sampleCases,
  startWorkplace,
  type OpenedWorkstation,
  type Workplace,
} from './workplace.ts';

/** The first paper of a case, a picture of more than a hundred kilobytes. */
function firstPaperOf(receiptNo: string): { hash: string; size: number } {
  const { documents } = sampleCases.find((sample) => sample.receiptNo === receiptNo)!;
  const bytes = readFileSync(path.join(root, 'resources/samples', documents[0]!.file));
  return { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

const interrupted = receiptNoOf('in-order', 0);
const corrupted = receiptNoOf('in-order', 1);
let workplace: Workplace;
let line: Line;
let workstation: OpenedWorkstation;
let page: Page;

beforeAll(async () => {
  workplace = await startWorkplace();
  line = await layLine(workplace.centre.url);
  workstation = await openWorkstation(workplace.folder, line.url, 'stand-in');
  page = workstation.page;
  await signIn(page, reviewer.account, reviewer.password);
});
afterAll(async () => {
  await workstation.close();
  await line.close();
  await workplace.close();
});

/** Width of the picture that stands on the screen, pixels of the file; 0 while there is none. */
const shownWidth = (): Promise<number> =>
  page
    .locator('main img')
    .first()
    .evaluate((picture) => (picture as HTMLImageElement).naturalWidth)
    .catch(() => 0);

it('goes on with a paper where its download broke off, shows how far it is, and then the page', async () => {
  const { hash, size } = firstPaperOf(interrupted);
  const stopAt = Math.floor(size * 0.4);
  const holdAt = Math.floor(size * 0.3);
  const held = Promise.withResolvers<void>();
  line.spoil = (asked, earlier) => {
    if (asked !== hash) return null;
    return earlier === 0
      ? { kind: 'break', after: stopAt }
      : { kind: 'hold', after: holdAt, until: held.promise };
  };
  await claim(page, interrupted);
  await openCase(page, interrupted);
  const progress = page.getByText(/正在下载到本机，已下载 [67]\d%（\d+\/\d+ KB）/);
  await progress.waitFor({ timeout: 60_000 });
  await screenshot(page, 'download-1-under-way');
  held.resolve();
  await expect.poll(shownWidth, { timeout: 60_000 }).toBeGreaterThan(500);
  await screenshot(page, 'download-2-shown');
  const [first, second] = line.papers.filter((paper) => paper.hash === hash);
  expect(first).toMatchObject({ range: undefined });
  expect(second?.range).toMatch(/^bytes=[1-9]\d*-$/);
  const from = Number(/\d+/.exec(second?.range ?? '')?.[0]);
  expect(from).toBeGreaterThan(0);
  expect(from).toBeLessThanOrEqual(stopAt);
  expect(second?.ifRange).toContain(hash.slice(0, 8));
});

it('sets a paper aside whose content is not the registered one, says so, and fetches it again', async () => {
  const { hash } = firstPaperOf(corrupted);
  const held = Promise.withResolvers<void>();
  line.spoil = (asked, earlier) => {
    if (asked !== hash) return null;
    return earlier === 0 ? { kind: 'flip' } : { kind: 'hold', after: 20_000, until: held.promise };
  };
  await page.getByRole('button', { name: '队列', exact: true }).first().click();
  await claim(page, corrupted);
  await openCase(page, corrupted);
  await page.getByText('收到的内容与中心登记的不一致，已隔离，重新下载。').waitFor({ timeout: 60_000 });
  await screenshot(page, 'download-3-set-aside');
  expect(quarantined(workplace.folder)).toHaveLength(1);
  held.resolve();
  await expect.poll(shownWidth, { timeout: 60_000 }).toBeGreaterThan(500);
  const requests = line.papers.filter((paper) => paper.hash === hash);
  expect(requests.map(({ range }) => range)).toEqual([undefined, undefined]);
});

/** Files in the quarantines of a data folder. */
const quarantined = (dataFolder: string): string[] =>
  readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.basename(entry.parentPath) === 'quarantine')
    .map(({ name }) => name);
