import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { openDemoWorkstation, sampleReviewer } from './demo/demo-workstation.ts';
import { chooseTab, claim, countOn, decide, openCase, signIn, waitForCases } from './demo/screen.ts';
import { buildIfChanged } from './lib/build.mjs';
import { startCentreProcess } from './start/centre-process.ts';

/**
 * `npm run screenshots`: every screen, light and dark, at the smallest and the usual size, into `out/screenshots/`, from the sample cases in a
 * data folder of its own.
 */

const root = path.resolve(import.meta.dirname, '..');
const pictures = path.join(root, 'out/screenshots');

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const looks = ['浅色', '深色'] as const;

/** A case with a seal of another hospital, one that is in order, one to be supplemented. */
const shownCases = [
  '510499MT1-20261106-000618-S',
  '510499MT1-20261102-000137-F',
  '510499MT1-20261105-000581-2',
];
const [faulty, orderly] = shownCases as [string, string, string];

/** A screen: how to get there and how to leave it as it was. */
interface Scene {
  readonly name: string;
  readonly enter: (page: Page) => Promise<unknown>;
  readonly leave?: (page: Page) => Promise<unknown>;
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const queue = (page: Page): Promise<void> => page.keyboard.press('Alt+Digit1');

const scenes: readonly Scene[] = [
  {
    name: 'queue',
    enter: async (page) => {
      await queue(page);
      await page.getByRole('textbox', { name: /^受理号/ }).fill('');
      await chooseTab(page, '全部');
    },
  },
  {
    name: 'queue-empty',
    enter: (page) => page.getByRole('textbox', { name: /^受理号/ }).fill('没有这样的办件'),
    leave: (page) => page.getByRole('textbox', { name: /^受理号/ }).fill(''),
  },
  { name: 'review-faulty', enter: (page) => openCase(page, faulty) },
  {
    name: 'decision',
    enter: (page) => page.keyboard.press('Control+Digit2'),
    leave: escape,
  },
  { name: 'review-orderly', enter: async (page) => (await queue(page), openCase(page, orderly)) },
  { name: 'palette', enter: (page) => page.keyboard.press('Control+KeyK'), leave: escape },
  { name: 'keys', enter: (page) => page.keyboard.press('F1'), leave: escape },
  { name: 'settings', enter: (page) => page.keyboard.press('Control+Comma'), leave: escape },
  { name: 'upload', enter: (page) => page.keyboard.press('Alt+Digit2') },
];

async function chooseLook(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await page.getByText(look, { exact: true }).click();
  await escape(page);
}

/** Waits until every paper of the held cases is read: the progress in the top bar is gone. */
async function waitForReadings(page: Page): Promise<void> {
  await page.waitForTimeout(3000);
  await page
    .getByText(/^识别 \d/)
    .first()
    .waitFor({ state: 'detached', timeout: 600_000 });
}

const folder = mkdtempSync(path.join(tmpdir(), 'menshen-screenshots-'));
mkdirSync(pictures, { recursive: true });
buildIfChanged(root);
const centre = await startCentreProcess(root, path.join(folder, 'centre'));
const reviewer = sampleReviewer(root);
const workstation = await openDemoWorkstation(root, path.join(folder, 'workstation'), centre.url);
const { page } = workstation;
const shoot = (name: string): Promise<unknown> =>
  page.screenshot({ path: path.join(pictures, `${name}.png`) });
try {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await shoot(`sign-in-light-${size.width}`);
  }
  await signIn(page, reviewer.account, reviewer.password);
  await waitForCases(page);
  if ((await countOn(page, '我的')) === 0) for (const receiptNo of shownCases) await claim(page, receiptNo);
  await waitForReadings(page);
  await openCase(page, shownCases[2]!);
  await decide(page, 'supplement', '请补交近半年内的诊断证明。');
  for (const look of looks) {
    await chooseLook(page, look);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const { name, enter, leave } of scenes) {
        await enter(page);
        await page.waitForTimeout(800);
        await shoot(`${name}-${look === '浅色' ? 'light' : 'dark'}-${size.width}`);
        await leave?.(page);
      }
    }
  }
  console.log(`out/screenshots/: ${scenes.length * looks.length * sizes.length + sizes.length} pictures`);
} finally {
  await workstation.close();
  await centre.stop();
  rmSync(folder, { recursive: true, force: true });
}
