import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareClient } from '../../scripts/demo/bare-client.ts';
import { signIn } from '../../scripts/demo/screen.ts';
import { receiptNoOf, reviewer, sampleCases, startWorkplace, type Workplace } from './workplace.ts';

let workplace: Workplace;
const receiptNo = receiptNoOf('in-order', 2);
const { caseId } = sampleCases.find((sample) => sample.receiptNo === receiptNo)!;

beforeAll(async () => {
  workplace = await startWorkplace();
});
afterAll(() => workplace.close());

it('loses nothing when host and browser are killed right after the screen said "saved"', async () => {
  const child = fork(path.join(import.meta.dirname, 'judge-then-wait.ts'), [
    workplace.folder,
    workplace.centre.url,
    reviewer.account,
    reviewer.password,
    receiptNo,
  ]);
  const ended = once(child, 'exit');
  const said = async (step: string): Promise<number> => {
    for (;;) {
      const [message] = (await Promise.race([
        once(child, 'message'),
        ended.then(() => ['the workstation ended by itself']),
      ])) as [string | { step: string; browserPid: number }];
      if (typeof message === 'string') throw new Error(message);
      if (message.step === step) return message.browserPid;
    }
  };
  await said('opened');
  await workplace.centre.stop();
  const browserPid = await said('saved');
  child.kill('SIGKILL');
  process.kill(browserPid, 'SIGKILL');
  await ended;

  await workplace.centre.start();
  const client = await bareClient(workplace.centre.url, reviewer);
  const before = await client.readCase(caseId);
  expect(before.decision).toBeNull();
  const { page } = await workplace.open();
  await signIn(page, reviewer.account, reviewer.password);
  await page.getByRole('button', { name: /^上传/ }).first().click();
  await page.getByText('已生效').first().waitFor({ timeout: 120_000 });
  const after = await client.readCase(caseId);
  // registration and notices may have moved it further by now
  expect(['APPROVED', 'FILED', 'NOTIFIED']).toContain(after.state);
  const answer = await client.readOpinion(after.decision!.opinionId);
  expect(answer.revision).toBe(before.revision + 1);
  expect(after.decision?.text).toBe('断电前保存的意见。');
});
