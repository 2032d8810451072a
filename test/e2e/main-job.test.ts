import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import {
  chooseTab,
  claim,
  countOn,
  decide,
  openCase,
  signIn,
  waitForConnection,
} from '../../scripts/demo/screen.ts';
import {
  receiptNoOf,
  reviewer,
  sampleCases,
  startWorkplace,
  type OpenedWorkstation,
  type Workplace,
} from './workplace.ts';

let workplace: Workplace;
let workstation: OpenedWorkstation;
const receiptNo = receiptNoOf('in-order', 1);
const { caseId } = sampleCases.find((sample) => sample.receiptNo === receiptNo)!;

beforeAll(async () => {
  workplace = await startWorkplace();
  workstation = await workplace.open();
});
afterAll(() => workplace.close());

it('says in Chinese that a password is wrong, and lets the person try again', async () => {
  const { page } = workstation;
  await page.getByLabel('账号').fill(reviewer.account);
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect
    .poll(() => page.getByRole('alert').textContent(), { timeout: 30_000 })
    .toContain('账号或密码不正确');
});

it('fills the queue from the centre after sign-in, with names masked', async () => {
  const { page } = workstation;
  await signIn(page, reviewer.account, reviewer.password);
  await expect.poll(() => countOn(page, '待领'), { timeout: 60_000 }).toBe(sampleCases.length);
  await chooseTab(page, '待领');
  const row = page.getByRole('row').filter({ hasText: receiptNo });
  expect(await row.textContent()).toContain('*');
});

it('opens a claimed case with its papers beside the application and reads them', async () => {
  const { page } = workstation;
  await claim(page, receiptNo);
  await openCase(page, receiptNo);
  await page
    .getByText(/^(建议通过|建议补正|建议不予认定|需人工)/)
    .first()
    .waitFor({ timeout: 180_000 });
  await expect.poll(() => page.getByText(/尚未识别|核查随识别更新/).count(), { timeout: 180_000 }).toBe(0);
  for (const check of ['有无印章', '印章单位', '近半年', '机构级别']) {
    expect(await page.getByText(check, { exact: true }).count()).toBeGreaterThan(0);
  }
});

it('keeps an opinion taken offline and brings it to the centre exactly once after reconnecting', async () => {
  const { page } = workstation;
  const client = await bareClient(workplace.centre.url, reviewer);
  const before = await client.readCase(caseId);
  await workplace.centre.stop();
  await waitForConnection(page, false);
  await decide(page, 'approve', '材料齐全，经核符合认定条件。');
  await workplace.centre.start();
  await waitForConnection(page, true);
  await page.getByRole('button', { name: /^上传/ }).first().click();
  await page.getByText('已生效').first().waitFor({ timeout: 120_000 });
  const after = await client.readCase(caseId);
  // registration and notices may have moved it further by now
  expect(['APPROVED', 'FILED', 'NOTIFIED']).toContain(after.state);
  const answer = await client.readOpinion(after.decision!.opinionId);
  expect(answer.revision).toBe(before.revision + 1);
  expect(after.decision?.text).toBe('材料齐全，经核符合认定条件。');
});

it('has asked nobody but the configured centre', () => {
  expect(workstation.foreignRequests).toEqual([]);
});
