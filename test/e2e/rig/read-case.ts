import type { Page } from 'playwright';
import { claim, openCase, signIn } from '../../../scripts/demo/screen.ts';
import { reviewer, startWorkplace, type Workplace } from '../workplace.ts';

/** Longest that the papers of one case may take to be read on a busy machine, milliseconds. */
const patience = 240_000;

/** A workplace whose reviewer has one case open at 1366 × 768, all its papers read. */
export async function deskOf(receiptNo: string): Promise<{ workplace: Workplace; page: Page }> {
  const workplace = await startWorkplace();
  const { page } = await workplace.open();
  await page.setViewportSize({ width: 1366, height: 768 });
  await signIn(page, reviewer.account, reviewer.password);
  await claim(page, receiptNo);
  await openCase(page, receiptNo);
  await readWhole(page);
  return { workplace, page };
}

/** Waits until all papers of the open case are read. */
export async function readWhole(page: Page): Promise<void> {
  await page
    .getByText(/^(建议通过|建议补正|建议不予认定|需人工)/)
    .first()
    .waitFor({ timeout: patience });
  for (const waiting of ['核查随识别更新', '尚未识别'])
    await page.getByText(waiting).first().waitFor({ state: 'detached', timeout: patience });
}
