import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import { claim, decide, openCase, signIn, waitForConnection } from '../../scripts/demo/screen.ts';
import { receiptNoOf, reviewer, sampleCases, startWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;
let page: Page;

beforeAll(async () => {
  workplace = await startWorkplace();
  page = (await workplace.open()).page;
  await signIn(page, reviewer.account, reviewer.password);
});
afterAll(() => workplace.close());

/** Answers everything at the centre's address with a sign-in page, as a captive portal does. */
async function startPortal(centreUrl: string): Promise<Server> {
  const portal = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>请先登录网络</body></html>');
  });
  portal.listen(Number(new URL(centreUrl).port), '127.0.0.1');
  await once(portal, 'listening');
  return portal;
}

it.each([
  ['damaged-file', '文件已损坏'],
  ['locked-file', 'PDF 设有密码'],
  ['wrong-type', '文件扩展名与内容不符'],
])(
  'says what is wrong with a paper (%s) where the reviewer is, and shows the others',
  async (scenario, sentence) => {
    const receiptNo = receiptNoOf(scenario);
    await claim(page, receiptNo);
    await openCase(page, receiptNo);
    await page.getByText(sentence).first().waitFor({ timeout: 180_000 });
    await page.getByRole('tab', { name: /检验报告/ }).click();
    await expect
      .poll(() => page.locator('main img, main canvas').count(), { timeout: 60_000 })
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: '队列', exact: true }).first().click();
  },
);

it('keeps an opinion while a captive portal answers in place of the centre, and sends it afterwards', async () => {
  const receiptNo = receiptNoOf('in-order', 3);
  const { caseId } = sampleCases.find((sample) => sample.receiptNo === receiptNo)!;
  await claim(page, receiptNo);
  await openCase(page, receiptNo);
  await workplace.centre.stop();
  const portal = await startPortal(workplace.centre.url);
  await waitForConnection(page, false);
  await decide(page, 'approve', '网络登录页期间的意见。');
  portal.closeAllConnections();
  portal.close();
  await once(portal, 'close');
  await workplace.centre.start();
  await waitForConnection(page, true);
  await page.getByRole('button', { name: /^上传/ }).first().click();
  await page.getByText('已生效').first().waitFor({ timeout: 120_000 });
  const client = await bareClient(workplace.centre.url, reviewer);
  expect((await client.readCase(caseId)).decision?.text).toBe('网络登录页期间的意见。');
});
