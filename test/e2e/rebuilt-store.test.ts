import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { claim, countOn, decide, openCase, signIn, waitForConnection } from '../../scripts/demo/screen.ts';
import { layLine, type Line } from './rig/line.ts';
import { screenshot } from './rig/screenshot.ts';
import {
  openWorkstation,
  receiptNoOf,
  reviewer,
  startWorkplace,
  type OpenedWorkstation,
  type Workplace,
} from './workplace.ts';

let workplace: Workplace;
let line: Line;
let workstation: OpenedWorkstation;
let page: Page;

const open = async (): Promise<void> => {
  workstation = await openWorkstation(workplace.folder, line.url, 'stand-in');
  page = workstation.page;
};

beforeAll(async () => {
  workplace = await startWorkplace();
  line = await layLine(workplace.centre.url);
  await open();
  await signIn(page, reviewer.account, reviewer.password);
});
afterAll(async () => {
  await workstation.close();
  await line.close();
  await workplace.close();
});

/** Runs in a page that has nobody signed in, so that nothing holds a store open. */
type Harm = (name: string) => Promise<void>;

const missing: Harm = (name) =>
  new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('error', () => reject(deleting.error));
  });

const newer: Harm = (name) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 90_000);
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
    opening.addEventListener('error', () => reject(opening.error));
  });

/** Takes away every row but those that tell what the store should hold. */
const damaged: Harm = (name) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const names = [...database.objectStoreNames].filter((store) => store !== 'meta');
      const transaction = database.transaction(names, 'readwrite');
      for (const store of names) transaction.objectStore(store).clear();
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });

it.each([
  ['missing', missing, receiptNoOf('in-order', 3)],
  ['damaged', damaged, receiptNoOf('in-order', 4)],
  ['of a newer version', newer, receiptNoOf('in-order', 9)],
] as const)(
  'sets a store aside that is %s, tells the person, and has everything again with the opinion that waits',
  async (name, harm, receiptNo) => {
    await claim(page, receiptNo);
    await openCase(page, receiptNo);
    line.cut();
    await waitForConnection(page, false);
    await decide(page, 'approve', '存储损坏之前的意见。');
    await page.getByRole('button', { name: '锁定' }).click();
    await page.getByLabel('账号').waitFor();
    const before = await storesOf(page);
    const newest = before.at(-1)!;
    await page.evaluate(harm, newest);
    await workstation.close();

    await open();
    await signIn(page, reviewer.account, reviewer.password);
    await page.getByText('本机的办件缓存缺失或损坏').waitFor();
    await page.getByText(/已按本机日志恢复显示 \d 条意见。/).waitFor();
    await screenshot(page, `rebuilt-store-${name.replaceAll(' ', '-')}`);
    await page.getByRole('button', { name: /^上传/ }).first().click();
    await page.locator('tr[data-state="waiting"]').waitFor();

    line.restore();
    await waitForConnection(page, true);
    await page.getByRole('button', { name: '队列', exact: true }).first().click();
    await expect.poll(() => countOn(page, '全部'), { timeout: 60_000 }).toBe(33);
    // what was set aside is kept, a missing one cannot be
    const after = await storesOf(page);
    expect(after.includes(newest)).toBe(name !== 'missing');
    expect(after.filter((store) => !before.includes(store))).toHaveLength(1);
  },
);

/** Names of the stores in this browser, oldest first as they were met. */
const met: string[] = [];
async function storesOf(at: Page): Promise<string[]> {
  const names = await at.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('menshen-')),
  );
  for (const name of names) if (!met.includes(name)) met.push(name);
  return met.filter((name) => names.includes(name));
}
