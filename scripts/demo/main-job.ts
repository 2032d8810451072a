import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Workstation } from '../../electron/chromium/workstation.ts';
import type { OpinionAct } from '../../shared/domain/enumerations.ts';
import { caseStateNames } from '../../shared/text/names.ts';
import type { CentreProcess } from '../start/centre-process.ts';
import { caseRows, heading } from './case-rows.ts';
import { bareClient } from './bare-client.ts';
import { openDemoWorkstation, sampleReviewer, type SampleReviewer } from './demo-workstation.ts';
import { heldCases, readEverything, valueOf } from './held-cases.ts';
import { chooseTab, claimAll, decide, openCase, signIn, waitForConnection } from './screen.ts';
import { tableLines } from './table.ts';

/** Where the main job runs. */
export interface MainJob {
  /** Project root; screenshots go to `out/demo/` in it. */
  readonly root: string;
  readonly workstationFolder: string;
  readonly centre: CentreProcess;
}

const acts: readonly OpinionAct[] = ['approve', 'supplement'];

/** Shows progress on one line of a terminal, and every tenth step elsewhere. */
function showProgress(done: number, total: number): void {
  if (process.stdout.isTTY) process.stdout.write(`\r识别 ${done}/${total}${done === total ? '\n' : ''}`);
  else if (done % 10 === 0 || done === total) console.log(`识别 ${done}/${total}`);
}

/** Takes one decision of each kind that the advice supports while the centre is gone, and waits until it has both. */
async function decideOffline(
  job: MainJob,
  workstation: Workstation,
  candidates: readonly { receiptNo: string; advice: string }[],
  reviewer: SampleReviewer,
  shoot: (name: string) => Promise<unknown>,
): Promise<void> {
  const page = workstation.page;
  console.log('\n中心已断开，离线审核：');
  await job.centre.stop();
  await waitForConnection(page, false);
  const before = new Set(
    valueOf<'opinions.list'>(await workstation.host.handlers['opinions.list']()).map(
      ({ opinion }) => opinion.opinionId,
    ),
  );
  for (const act of acts) {
    const chosen = candidates.find(({ advice }) => advice === act);
    if (chosen === undefined) continue;
    await chooseQueue(page);
    await openCase(page, chosen.receiptNo);
    await shoot(`04-review-${act}`);
    await decide(page, act, act === 'approve' ? '材料齐全，经核符合认定条件。' : '请按所列事项补正。');
    await shoot(`05-saved-offline-${act}`);
    console.log(
      `  ${chosen.receiptNo}  ${act === 'approve' ? '拟通过' : '补正'}  已保存，待上传（尚未生效）`,
    );
  }
  console.log('中心已恢复，等待上传：');
  await job.centre.start();
  await waitForConnection(page, true);
  const open = async () =>
    valueOf<'opinions.list'>(await workstation.host.handlers['opinions.list']()).filter(
      ({ opinion }) => !before.has(opinion.opinionId),
    );
  let entries = await open();
  for (
    let seconds = 0;
    seconds < 120 && entries.some(({ state }) => state === 'waiting' || state === 'sending');
    seconds += 1
  ) {
    await page.waitForTimeout(1000);
    entries = await open();
  }
  const client = await bareClient(job.centre.url, reviewer);
  for (const { opinion } of entries) {
    const answer = await client.readOpinion(opinion.opinionId);
    console.log(
      `  意见 ${answer.opinionId.slice(0, 8)}  中心已确认：${caseStateNames[answer.state]}（第 ${answer.revision} 版）`,
    );
  }
  if (entries.length === 0) throw new Error('no decision was made offline');
}

const chooseQueue = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '队列', exact: true }).first().click();

/**
 * The main job without a person: sign in, claim, read every paper, print what was found, decide while the centre is
 * gone, bring it back, and ask the centre itself what it has. Gives the exit code.
 */
export async function runMainJob(job: MainJob): Promise<number> {
  const pictures = path.join(job.root, 'out/demo');
  mkdirSync(pictures, { recursive: true });
  console.log('no display: the main job runs by itself in the Chromium host (headless).');
  const reviewer = sampleReviewer(job.root);
  const workstation = await openDemoWorkstation(job.root, job.workstationFolder, job.centre.url);
  const { page, host } = workstation;
  const shoot = (name: string): Promise<unknown> =>
    page.screenshot({ path: path.join(pictures, `${name}.png`) });
  try {
    await shoot('01-sign-in');
    await signIn(page, reviewer.account, reviewer.password);
    const mine = await claimAll(page);
    await shoot('02-queue-claimed');
    console.log(`已登录，手上 ${mine} 件。`);
    const cases = await heldCases(host, reviewer.userId);
    if (cases.length === 0) {
      console.log('没有待审办件；`npm start -- --fresh` 重新开始。');
      return 0;
    }
    const outcomes = await readEverything(
      host,
      cases.flatMap(({ documents }) => documents),
      showProgress,
    );
    const reference = valueOf<'reference.get'>(await host.handlers['reference.get']());
    const tables = cases.map((record) => ({
      receiptNo: record.receiptNo,
      ...caseRows(record, outcomes, reference),
    }));
    for (const line of tableLines(
      heading,
      tables.flatMap(({ rows }) => rows),
    ))
      console.log(line);
    const read = [...outcomes.values()].filter(({ status }) => status === 'read').length;
    console.log(
      `\n材料 ${outcomes.size} 份：已识别 ${read}，无法打开 ${outcomes.size - read}（已逐份说明，可人工处理）`,
    );
    await chooseTab(page, '我的');
    await shoot('03-queue-read');
    await decideOffline(job, workstation, tables, reviewer, shoot);
    await page.getByRole('button', { name: /^上传/ }).first().click();
    await shoot('06-outbox');
    console.log(`\n截图在 out/demo/`);
    return 0;
  } finally {
    await workstation.close();
  }
}
