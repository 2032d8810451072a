import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { claim, openCase } from '../../scripts/demo/screen.ts';
import { deskOf, readWhole } from './rig/read-case.ts';
import { otherReviewer, reviewer, sampleCases, type Workplace } from './workplace.ts';

/** Cases of a hospital with a confirmed impression of its seal for certificates, and of one with a proposal alone. */
const receiptOf = (folder: string): string =>
  sampleCases.find(({ documents }) => documents.some(({ file }) => file.startsWith(`${folder}/`)))!.receiptNo;
const [known, proposed] = [receiptOf('case-03'), receiptOf('case-06')];

let workplace: Workplace;
let page: Page;

/** The samples beside the seal of the certificate, with its check opened. */
async function samplesBesideSeal(): Promise<Locator> {
  const line = page.locator('li[data-check="SE-04"]').filter({ hasText: '疾病诊断证明书' });
  const fold = page.locator('li[data-rule="SE-04"] > button[aria-expanded="false"]');
  if ((await line.count()) === 0) await fold.first().click();
  const button = line.locator('button[aria-expanded]').first();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  const samples = line.locator('[data-seal-samples]').first();
  await samples.waitFor();
  return samples;
}

/** By how much a picture is turned on the screen, degrees. */
const turnOf = (picture: Locator): Promise<number> =>
  picture.evaluate((image) => Number(/-?[\d.]+/.exec((image as HTMLElement).style.transform)?.[0]));

beforeAll(async () => {
  ({ workplace, page } = await deskOf(known));
});
afterAll(() => workplace.close());

it('lays a confirmed impression beside the seal, both upright, and blinks between them by a key', async () => {
  const samples = await samplesBesideSeal();
  const sample = samples.getByRole('img', { name: '样章' });
  await sample.waitFor();
  await samples.getByText(`${otherReviewer.name}提议，${reviewer.name}确认`).waitFor();
  expect(await samples.getAttribute('data-seal-samples')).toBe('known');
  expect(await samples.getByText(/不能据此认定印章真实/).count()).toBe(1);
  const own = samples.getByRole('img', { name: '本件印章' });
  expect(Math.abs(await turnOf(own))).toBeGreaterThan(1);
  expect(await turnOf(sample)).toBeGreaterThan(10);
  await page.keyboard.press('b');
  expect([await own.count(), await sample.count()]).toEqual([0, 1]);
  await page.keyboard.press('b');
  expect([await own.count(), await sample.count()]).toEqual([1, 0]);
  await samples.getByRole('button', { name: '并排' }).click();
  expect([await own.count(), await sample.count()]).toEqual([1, 1]);
});

it('says that an impression is the first of its kind, until a second person has confirmed the proposal', async () => {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /队列/ }).first().click();
  await claim(page, proposed);
  await openCase(page, proposed);
  await readWhole(page);
  const samples = await samplesBesideSeal();
  await samples.getByText(/^首次出现/).waitFor();
  await samples.getByRole('img', { name: '待确认的样章' }).waitFor();
  await samples.getByRole('button', { name: '比对一致，确认为样章' }).click();
  await samples.getByText(`${otherReviewer.name}提议，${reviewer.name}确认`).waitFor();
  await expect.poll(() => samples.getAttribute('data-seal-samples')).toBe('known');
});

it('takes the seal of this paper as a proposal, which its proposer cannot confirm but take back', async () => {
  const samples = await samplesBesideSeal();
  await samples.getByRole('button', { name: '提议为样章' }).click();
  await samples.getByText(/^您已提议本枚印章为样章/).waitFor();
  expect(await samples.getByRole('button', { name: '比对一致，确认为样章' }).count()).toBe(0);
  await samples.getByRole('button', { name: '撤回提议' }).click();
  await samples.getByRole('button', { name: '提议为样章' }).waitFor();
});

it('shows what has come, and says why nothing can be proposed, without the centre', async () => {
  await workplace.centre.stop();
  const samples = await samplesBesideSeal();
  await samples.getByText('联机后可提议或确认样章。').waitFor({ timeout: 60_000 });
  expect(await samples.getByRole('img', { name: '样章' }).count()).toBe(1);
  expect(await samples.getByRole('button', { name: '提议为样章' }).isDisabled()).toBe(true);
  await workplace.centre.start();
});
