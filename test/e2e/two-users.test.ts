import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import {
  chooseTab,
  claim,
  countOn,
  decide,
  openCase,
  signIn,
  waitForCases,
} from '../../scripts/demo/screen.ts';
import { screenshot } from './rig/screenshot.ts';
import {
  openWorkstation,
  otherReviewer,
  receiptNoOf,
  reviewer,
  sampleCases,
  startWorkplace,
  type OpenedWorkstation,
  type Workplace,
} from './workplace.ts';

const judged = receiptNoOf('in-order', 7);
const begun = receiptNoOf('in-order', 8);
let workplace: Workplace;
let workstation: OpenedWorkstation;
let page: Page;

beforeAll(async () => {
  workplace = await startWorkplace();
  workstation = await openWorkstation(workplace.folder, workplace.centre.url, 'stand-in');
  page = workstation.page;
});
afterAll(async () => {
  await workstation.close();
  await workplace.close();
});

const lock = async (): Promise<void> => {
  await page.getByRole('button', { name: '锁定' }).click();
  await page.getByLabel('账号').waitFor();
};
const goTo = (screen: '队列' | '上传'): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .first()
    .click();

it('says at the lock screen how much waits, and neither for whom nor about whom', async () => {
  await signIn(page, reviewer.account, reviewer.password);
  await claim(page, judged);
  await claim(page, begun);
  await openCase(page, begun);
  await page.keyboard.press('Control+Digit1');
  await page.getByRole('textbox', { name: '补充说明' }).fill('写了一半的意见');
  await goTo('队列');
  await openCase(page, judged);
  await decide(page, 'approve', '锁定之前保存的意见。');
  // within the time in which it can be undone, so that it is not sent yet
  await lock();
  await page.getByText('1 条意见，登录后自动上传').waitFor();
  await screenshot(page, 'two-users-1-locked');
  const words = (await page.locator('body').textContent()) ?? '';
  for (const secret of [reviewer.name, judged, begun, '意见。']) expect(words).not.toContain(secret);
});

it('shows a second person nothing of the first', async () => {
  await signIn(page, otherReviewer.account, otherReviewer.password);
  await waitForCases(page);
  expect(await countOn(page, '我的')).toBe(0);
  expect(await countOn(page, '待领')).toBe(sampleCases.length - 2);
  await chooseTab(page, '全部');
  for (const receiptNo of [judged, begun]) {
    await page.getByRole('textbox', { name: /^受理号/ }).fill(receiptNo);
    await page.getByText('没有符合条件的办件').waitFor();
  }
  await goTo('上传');
  await page.getByText('还没有意见。').waitFor();
  await screenshot(page, 'two-users-2-second');
  // nothing of the first is sent in the name of the second, and nothing is sent while its person is away
  await page.waitForTimeout(12_000);
  const client = await bareClient(workplace.centre.url, reviewer);
  const { caseId } = sampleCases.find((sample) => sample.receiptNo === judged)!;
  expect((await client.readCase(caseId)).decision).toBeNull();
  await lock();
});

it('gives the first person back the draft and what waits, and sends it then', async () => {
  await signIn(page, reviewer.account, reviewer.password);
  await page.getByRole('tab', { name: /^我的 1/ }).waitFor();
  await goTo('上传');
  await page.locator('tr[data-state="confirmed"]').filter({ hasText: judged }).waitFor({ timeout: 60_000 });
  await screenshot(page, 'two-users-3-first-again');
  await goTo('队列');
  await openCase(page, begun);
  const notes = page.getByRole('textbox', { name: '补充说明' });
  await expect.poll(() => notes.inputValue()).toBe('写了一半的意见');
});
