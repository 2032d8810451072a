import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForConnection } from '../../scripts/demo/screen.ts';
import { deskOf } from './rig/read-case.ts';
import { receiptNoOf, type Workplace } from './workplace.ts';

const receiptNo = receiptNoOf('missing-paper');
let workplace: Workplace;
let page: Page;
const papers = () => page.getByTestId('paper');
const outlines = () => papers().first().locator('polygon').count();
const filter = () =>
  papers()
    .first()
    .locator('img')
    .evaluate((image) => getComputedStyle(image.parentElement!).filter);

beforeAll(async () => {
  ({ workplace, page } = await deskOf(receiptNo));
});
afterAll(() => workplace.close());

it('leads through the papers by thumbnails with seen marks, and shows the place of the missing one', async () => {
  const first = page.getByRole('tab', { name: '诊断证明' });
  await expect.poll(() => first.getByLabel('已看').count()).toBe(1);
  expect(await page.getByRole('tab', { name: '申请表' }).getByLabel('未看').count()).toBe(1);
  await page.getByTitle('缺少：出院记录或门诊病历').waitFor();
  await page.keyboard.press('Shift+F6');
  expect(await page.getByRole('tab', { name: '申请表' }).getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('F6');
});

it('finds words on scans, selects their text, and copies nothing else', async () => {
  await page.keyboard.press('Control+KeyF');
  await page.getByRole('textbox', { name: '查找材料文字' }).fill('身份证');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('search').textContent()).toMatch(/1\/\d/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+KeyT');
  const copied = await papers()
    .first()
    .evaluate((area) => {
      const line = [...area.querySelectorAll('span')].find((span) => span.textContent.includes('身份证'));
      if (line === undefined) return '';
      getSelection()?.selectAllChildren(line);
      return getSelection()?.toString() ?? '';
    });
  expect(copied).toContain('身份证');
  await page.keyboard.press('Alt+KeyT');
});

it('zooms to the seal, hides outlines, and turns the light up and back', async () => {
  await page.getByRole('tab', { name: '诊断证明' }).click();
  await page.keyboard.press('Control+Digit7');
  await expect.poll(outlines).toBeGreaterThan(0);
  await page.keyboard.press('F8');
  await expect.poll(outlines).toBe(0);
  await page.keyboard.press('F8');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await filter()).toContain('brightness(1.2)');
  await page.keyboard.press('Alt+KeyO');
  expect(await filter()).toBe('none');
});

it('leads from a place on the page to the check that stands on it', async () => {
  await page.keyboard.press('Control+Digit7');
  const seal = page.locator('polygon[data-strong="true"]').first();
  const box = await seal.boundingBox();
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
  const opened = page.locator('li[data-check] > button[aria-expanded="true"]');
  await expect.poll(() => opened.first().textContent()).toMatch(/SE-0|DT-0/);
  await opened.first().click();
});

it('takes a paper for the missing one when it is dragged there, and takes that back', async () => {
  const missing = page.getByTitle('缺少：出院记录或门诊病历').first();
  await page.getByRole('tab', { name: '影像报告' }).dragTo(missing);
  await expect.poll(() => missing.count()).toBe(0);
  expect(await page.getByRole('tab', { name: '出院记录' }).count()).toBe(1);
  await page.keyboard.press('Control+KeyZ');
  await missing.waitFor();
});

it('shows a second paper beside the first, and scrolls both or one', async () => {
  await page.keyboard.press('Control+KeyB');
  await expect.poll(() => papers().count()).toBe(2);
  const tops = () => papers().evaluateAll((areas) => areas.map((area) => Math.round(area.scrollTop)));
  const scroll = async (): Promise<void> => {
    const box = await papers().nth(1).boundingBox();
    await page.mouse.move(box!.x + 100, box!.y + 100);
    await page.mouse.wheel(0, 200);
  };
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('Control+Equal');
  await papers().evaluateAll((areas) => areas.forEach((area) => area.scrollTo({ top: 0 })));
  await scroll();
  await expect.poll(async () => (await tops()).every((top) => top > 0)).toBe(true);
  await page.keyboard.press('Control+KeyL');
  const before = (await tops())[0];
  await scroll();
  await expect.poll(async () => (await tops())[1]).toBeGreaterThan(before!);
  expect((await tops())[0]).toBe(before);
  await page.keyboard.press('Control+KeyB');
  await expect.poll(() => papers().count()).toBe(1);
});

it('lays out the evidence of every paper on one screen, counting none as seen, and leads back to its place', async () => {
  const unseen = await page
    .getByText(/还有 \d+ 页未看/)
    .first()
    .textContent();
  await page.keyboard.press('F2');
  const overview = page.getByRole('region', { name: '证据总览' });
  await expect.poll(() => overview.getByRole('rowheader').count()).toBe(5);
  await expect.poll(() => overview.getByRole('img', { name: '材料原图' }).count()).toBeGreaterThan(8);
  expect(
    await page
      .getByText(/还有 \d+ 页未看/)
      .first()
      .textContent(),
  ).toBe(unseen);
  await page.keyboard.press('Digit2');
  await expect.poll(() => overview.count()).toBe(0);
  expect(await page.getByRole('tab').nth(1).getAttribute('aria-selected')).toBe('true');
});

it('leaves papers 760 by 590 on the smallest screen, offline and with the decision open', async () => {
  await workplace.centre.stop();
  await waitForConnection(page, false);
  await page.keyboard.press('Control+Digit2');
  await page.getByRole('textbox', { name: '补充说明' }).waitFor();
  const box = await page.getByTestId('panes').boundingBox();
  expect(box!.width).toBeGreaterThanOrEqual(760);
  expect(box!.height).toBeGreaterThanOrEqual(590);
});
