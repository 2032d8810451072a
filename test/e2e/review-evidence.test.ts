import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import { deskOf } from './rig/read-case.ts';
import { receiptNoOf, reviewer, sampleCases, type Workplace } from './workplace.ts';

/** A case whose certificate names another person and whose other papers are in order. */
const receiptNo = receiptNoOf('wrong-name');
const sample = sampleCases.find((one) => one.receiptNo === receiptNo)!;

let workplace: Workplace;
let page: Page;

/** The line of a check about a paper, whether it is folded or open. */
const check = (id: string, paper: string): Locator =>
  page.locator(`li[data-check="${id}"]`).filter({ hasText: paper });
const openCheck = async (id: string, paper: string): Promise<Locator> => {
  const fold = page.locator(`li[data-rule="${id}"] > button[aria-expanded="false"]`);
  if ((await check(id, paper).count()) === 0 && (await fold.count()) > 0) await fold.first().click();
  const line = check(id, paper);
  const button = line.locator('button[aria-expanded]').first();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return line;
};

beforeAll(async () => {
  ({ workplace, page } = await deskOf(receiptNo));
});
afterAll(() => workplace.close());

it('recomputes the age of a paper at once when a date is typed, says whose it is, and takes it back', async () => {
  await page.getByRole('tab', { name: '诊断证明' }).click();
  await page.keyboard.press('F3');
  const field = page.getByRole('textbox', { name: '材料上的日期' });
  await field.fill('2024年13月1日');
  await field.press('Enter');
  await page.getByText('不是完整有效的日期').waitFor();
  await field.fill('2024年1月5日');
  await field.press('Enter');
  const recency = check('DT-02', '疾病诊断证明书');
  await expect.poll(() => recency.textContent()).toContain('人工选定的');
  expect(await recency.textContent()).toContain('2024-01-05');
  expect(await recency.textContent()).toMatch(/超出 \d+ 天/);
  expect(await recency.textContent()).toContain('周雅琴录入 2024-01-05');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => page.getByText('人工选定的').count()).toBe(0);
});

it('leaves keys to Chinese input while it composes', async () => {
  await openCheck('ID-04', '疾病诊断证明书');
  const composing = (code: string, keys: object): Promise<void> =>
    page.evaluate(
      ([pressed, init]) => {
        const event = { code: pressed, isComposing: true, keyCode: 229, bubbles: true, ...init };
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', event));
      },
      [code, keys] as const,
    );
  await composing('KeyA', { altKey: true });
  await page.keyboard.press('F3');
  const field = page.getByRole('textbox', { name: '材料上的姓名' });
  await field.fill('未完');
  await composing('Enter', {});
  expect(await field.inputValue()).toBe('未完');
  expect(await page.getByRole('button', { name: /^同意/ }).getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Escape');
});

it('recomputes the name when a person reads it otherwise than the engine', async () => {
  const line = await openCheck('ID-04', '疾病诊断证明书');
  await page.keyboard.press('F3');
  const field = page.getByRole('textbox', { name: '材料上的姓名' });
  await field.fill('欧阳无涉');
  await field.press('Enter');
  await expect.poll(() => line.textContent()).toContain('不一致（人工更正）');
  expect(await line.textContent()).toContain('周雅琴更正为“欧阳无涉”');
  expect(await line.getByRole('img', { name: '材料原图' }).count()).toBe(1);
});

it('asks a reason for overruling a check, and counts the overruled check as the person found it', async () => {
  const line = await openCheck('ID-04', '疾病诊断证明书');
  await page.keyboard.press('Alt+KeyS');
  const reason = page.getByRole('textbox', { name: '改判理由' });
  await page.getByText('改判须写明理由').waitFor();
  await page.keyboard.press('Control+Digit1');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('逐项写明推翻理由');
  await reason.fill('曾用名，户口簿原件已核。');
  await expect.poll(() => line.getByText('改判符合', { exact: true }).count()).toBeGreaterThan(0);
});

it('files a paper by one key, recomputes what is missing, and brings it back', async () => {
  await page.getByRole('tab', { name: '申请表' }).click();
  await page.keyboard.press('Control+KeyM');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('KeyX');
  await expect.poll(() => check('CM-01', '全案').textContent()).toMatch(/缺少：.*申请表/);
  await page
    .getByTitle(/^缺少：.*申请表/)
    .first()
    .waitFor();
  expect(await page.getByRole('tab', { name: /申请表.*重复/ }).count()).toBe(1);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => check('CM-01', '全案').textContent()).toContain('✓');
});

it('shows what the applicant will get, and brings corrections and words to the centre with the opinion', async () => {
  const settle = await openCheck('QL-08', '疾病诊断证明书');
  await page.keyboard.press('Alt+KeyA');
  await settle.getByText('已复核').waitFor();
  const notice = page.getByRole('region', { name: '申请人将收到' });
  const head = notice.getByRole('button');
  if ((await head.getAttribute('aria-expanded')) === 'false') await page.keyboard.press('Alt+KeyP');
  await expect.poll(() => notice.textContent()).toContain(`受理号${receiptNo}）审核通过`);
  await page.keyboard.press('Control+Enter');
  await page
    .getByText(/意见已保存，待上传（尚未生效）/)
    .first()
    .waitFor();
  const client = await bareClient(workplace.centre.url, reviewer);
  await expect
    .poll(async () => (await client.readCase(sample.caseId)).decision?.act, { timeout: 120_000 })
    .toBe('approve');
  const { decision, documents } = await client.readCase(sample.caseId);
  const judgement = await client.readJudgement(decision!.opinionId);
  const certificate = documents.find(({ docType }) => docType === 'DIAG_CERT')!.documentId;
  expect(judgement.corrections).toMatchObject([
    { kind: 'field', field: 'name', documentId: certificate, value: '欧阳无涉' },
  ]);
  expect(judgement.words).toContainEqual({
    checkId: 'ID-04',
    documentId: certificate,
    finding: 'pass',
    reason: '曾用名，户口簿原件已核。',
  });
  expect(judgement.words).toContainEqual({
    checkId: 'QL-08',
    documentId: certificate,
    finding: 'agree',
    reason: '',
  });
  expect(judgement.overrides).toEqual([
    { checkId: 'ID-04', documentId: certificate, reason: '曾用名，户口簿原件已核。' },
  ]);
});
