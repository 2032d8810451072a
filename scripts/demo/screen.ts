import type { Locator, Page } from 'playwright';
import type { OpinionAct } from '../../shared/domain/enumerations.ts';

/** What a person does at the screen, by the words and keys that stand there. The demonstration and the tests share it. */

const patience = 60_000;
const actKeys: Record<OpinionAct, string> = {
  approve: 'Control+Digit1',
  supplement: 'Control+Digit2',
  reject: 'Control+Digit4',
};

/** Signs in and waits until the queue is there. */
export async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('tab', { name: /^待领/ }).waitFor({ timeout: patience });
}

/** The number on a tab of the queue. */
export async function countOn(page: Page, tab: '我的' | '待领' | '已办' | '全部'): Promise<number> {
  const text = await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).textContent();
  return Number(/\d+/.exec(text ?? '')?.[0] ?? Number.NaN);
}

/** Waits until the first cases of the centre stand in the queue. */
export async function waitForCases(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^全部 [1-9]/ }).waitFor({ timeout: patience });
}

/** Chooses a tab of the queue. */
export const chooseTab = (page: Page, tab: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();

/** Claims everything that can be claimed and waits until all of it is mine; gives how many cases are mine now. */
export async function claimAll(page: Page): Promise<number> {
  await waitForCases(page);
  const claimable = await countOn(page, '待领');
  const mine = await countOn(page, '我的');
  if (claimable > 0) {
    await chooseTab(page, '待领');
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page
      .getByRole('button', { name: /^(批量领取|领取( |$))/ })
      .first()
      .click();
    await page.getByRole('tab', { name: `我的 ${mine + claimable}` }).waitFor({ timeout: patience });
  }
  await chooseTab(page, '我的');
  return mine + claimable;
}

/** Brings one case of a tab into view by its receipt number, whatever the length of the list; gives its row. */
async function findCase(page: Page, tab: '我的' | '待领', receiptNo: string): Promise<Locator> {
  await chooseTab(page, tab);
  await page.getByRole('textbox', { name: /^受理号/ }).fill(receiptNo);
  const row = page.getByRole('row').filter({ hasText: receiptNo });
  await row.waitFor({ timeout: patience });
  return row;
}

/** Claims one case of the queue by its receipt number. */
export async function claim(page: Page, receiptNo: string): Promise<void> {
  await (await findCase(page, '待领', receiptNo)).click();
  await page.getByRole('button', { name: '领取', exact: true }).click();
  await findCase(page, '我的', receiptNo);
}

/** Opens a case that I hold from the queue and waits for its review screen. */
export async function openCase(page: Page, receiptNo: string): Promise<void> {
  await (await findCase(page, '我的', receiptNo)).dblclick();
  await page.getByRole('button', { name: /^拟通过/ }).waitFor({ timeout: patience });
  await page.getByText(receiptNo, { exact: true }).waitFor({ timeout: patience });
}

/** Proposes a decision on the open case and waits for "saved": the opinion is in the journal then. */
export async function decide(page: Page, act: OpinionAct, text: string): Promise<void> {
  await page.keyboard.press(actKeys[act]);
  await page.getByRole('textbox', { name: '补充说明' }).fill(text);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/意见已保存，待上传（尚未生效）/)
    .first()
    .waitFor({ timeout: patience });
}

/** Waits until the shell says whether the centre is reachable. */
export const waitForConnection = (page: Page, online: boolean): Promise<void> =>
  page
    .getByText(online ? /在线/ : /离线工作中/)
    .first()
    .waitFor({ timeout: patience });
