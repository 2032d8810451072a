import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import { claim, decide, openCase, signIn, waitForConnection } from '../../scripts/demo/screen.ts';
import { startColleague } from './rig/colleague.ts';
import { layLine, type Line } from './rig/line.ts';
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

/** A case that a colleague decides meanwhile, and one that goes on to another revision. */
const decided = receiptNoOf('in-order', 5);
const changed = receiptNoOf('in-order', 6);
const caseIdOf = (receiptNo: string): string =>
  sampleCases.find((sample) => sample.receiptNo === receiptNo)!.caseId;

let workplace: Workplace;
let line: Line;
let workstation: OpenedWorkstation;
let page: Page;

const open = async (): Promise<void> => {
  workstation = await openWorkstation(workplace.folder, line.url, 'stand-in');
  page = workstation.page;
  await signIn(page, reviewer.account, reviewer.password);
};
const goTo = (screen: '队列' | '上传'): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .first()
    .click();
const card = (receiptNo: string): Locator => page.getByRole('article').filter({ hasText: receiptNo });

beforeAll(async () => {
  workplace = await startWorkplace();
  line = await layLine(workplace.centre.url);
  await open();
});
afterAll(async () => {
  await workstation.close();
  await line.close();
  await workplace.close();
});

it('keeps opinions that were formed without a network on cases that others changed meanwhile', async () => {
  await claim(page, decided);
  await claim(page, changed);
  await openCase(page, decided);
  line.cut();
  await waitForConnection(page, false);
  await decide(page, 'approve', '材料齐全，经核符合认定条件。');
  await goTo('队列');
  await openCase(page, changed);
  await decide(page, 'approve', '出院记录与诊断证明一致，同意认定。');

  // the same person at another machine gives both back; a colleague decides one, the other is claimed again
  const elsewhere = await startColleague(
    path.join(workplace.folder, '../elsewhere'),
    workplace.centre.url,
    reviewer,
  );
  await elsewhere.release(caseIdOf(decided));
  await elsewhere.release(caseIdOf(changed));
  await elsewhere.claim(caseIdOf(changed));
  await elsewhere.close();
  const colleague = await startColleague(
    path.join(workplace.folder, '../colleague'),
    workplace.centre.url,
    otherReviewer,
  );
  await colleague.judge(await colleague.claim(caseIdOf(decided)), 'approve', '同事先行认定。');
  await colleague.close();

  await screenshot(page, 'tray-1-offline');
  line.restore();
  await expect.poll(() => page.getByText('上传异常 2').count(), { timeout: 120_000 }).toBeGreaterThan(0);
});

it('shows each in the tray with what was seen, what was judged and how the centre has it', async () => {
  await goTo('上传');
  const first = card(decided);
  await first.waitFor();
  await screenshot(page, 'tray-2-refused');
  const words = (await first.textContent()) ?? '';
  for (const part of [
    '审核时所见',
    '我的意见',
    '中心现状',
    '已有认定结果',
    '材料齐全，经核符合认定条件。',
    otherReviewer.name,
  ])
    expect(words).toContain(part);
  expect(await first.getByRole('button', { name: /重审/ }).count()).toBe(0);
  const second = (await card(changed).textContent()) ?? '';
  for (const part of ['办件已有变化', '出院记录与诊断证明一致，同意认定。']) expect(second).toContain(part);
});

it('loses nothing from the tray over a restart without a network', async () => {
  await workstation.close();
  line.cut();
  await open();
  await goTo('上传');
  expect(await page.getByRole('article').count()).toBe(2);
  line.restore();
  await waitForConnection(page, true);
});

it('opens the changed case again with the notes that were written, and sends the new opinion', async () => {
  await goTo('上传');
  await card(changed).getByRole('button', { name: '按现状重审' }).click();
  const notes = page.getByRole('textbox', { name: '补充说明' });
  await notes.waitFor();
  expect(await notes.inputValue()).toBe('出院记录与诊断证明一致，同意认定。');
  await screenshot(page, 'tray-3-judged-anew');
  await goTo('上传');
  expect(await card(changed).count()).toBe(1);
  await card(changed).getByRole('button', { name: '按现状重审' }).click();
  await decide(page, 'approve', '按现状重审：材料未变，同意认定。');
  await goTo('上传');
  await expect.poll(() => card(changed).count(), { timeout: 30_000 }).toBe(0);
  await screenshot(page, 'tray-3-sent-again');
  await page.locator('tr[data-state="confirmed"]').filter({ hasText: changed }).waitFor({ timeout: 60_000 });
  const client = await bareClient(workplace.centre.url, reviewer);
  expect((await client.readCase(caseIdOf(changed))).decision?.text).toBe('按现状重审：材料未变，同意认定。');
});

it('takes an opinion out of the tray when its person withdraws it, and keeps it in the list', async () => {
  await card(decided).getByRole('button', { name: '撤回我的意见' }).click();
  await page.getByText('没有被中心退回的意见。').waitFor();
  await screenshot(page, 'tray-4-settled');
  const row = page.locator('tr[data-state="resolved"]');
  expect(await row.filter({ hasText: '已撤回本人意见' }).count()).toBe(1);
  const client = await bareClient(workplace.centre.url, otherReviewer);
  expect((await client.readCase(caseIdOf(decided))).decision?.text).toBe('同事先行认定。');
});
