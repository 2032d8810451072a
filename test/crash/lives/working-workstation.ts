import { locationsInProject } from '../../../electron/startup/locations.ts';
import { systemPorts } from '../../../electron/startup/system-ports.ts';
import { startWorkstation } from '../../../electron/chromium/workstation.ts';
import { claimAll, countOn, openCase, signIn } from '../../../scripts/demo/screen.ts';
import { projectRoot, type Word } from './word.ts';

/**
 * The real host and Chromium in a process that can be killed: signs in, tells what the outbox holds, then judges one
 * case after the other at the screen and says so the moment the screen does. With `watch` it judges nothing and waits
 * until everything has been sent. Arguments: data folder, centre, account, password, `work` or `watch`, first number.
 */
const [dataFolder = '', centreUrl = '', account = '', password = '', task = '', first = '0'] =
  process.argv.slice(2);
const say = (word: Word): void => void process.send?.(word);

const locations = locationsInProject(projectRoot, process.execPath);
const started = await startWorkstation({
  dataFolder,
  centreUrl,
  headless: true,
  appVersion: '0.1.0',
  locations: {
    ...locations,
    // papers are read by an engine that answers at once: reading is not what this test is about
    engine: { command: process.execPath, args: [`${projectRoot}/test/builders/obedient-engine.ts`] },
  },
  ports: systemPorts((level, message, facts) => {
    if (level === 'error') console.error(message, facts);
  }, null),
});
if (!started.ok) throw new Error(`the workstation did not start: ${JSON.stringify(started.error)}`);
const { page, host, browserPid } = started.value;
say({ step: 'started', browserPid: browserPid ?? 0 });
await signIn(page, account, password);

const tellOutbox = async (): Promise<boolean> => {
  const listed = await host.handlers['opinions.list']();
  if (!listed.ok) throw new Error(listed.error.code);
  const entries = listed.value.map(({ opinion, state }) => ({
    opinionId: opinion.opinionId,
    caseId: opinion.caseId,
    text: opinion.text,
    state,
  }));
  say({ step: 'outbox', entries });
  return entries.every(({ state }) => state !== 'waiting' && state !== 'sending');
};

if (task === 'watch') {
  while (!(await tellOutbox())) await page.waitForTimeout(500);
  say({ step: 'drained', held: await countOn(page, '我的') });
} else {
  await tellOutbox();
  await claimAll(page).catch(() => say({ step: 'not claimed' }));
  for (let number = Number(first); ; number += 1) {
    await page.getByRole('button', { name: '队列', exact: true }).first().click();
    await page.getByRole('tab', { name: /^我的/ }).click();
    const row = page
      .getByRole('row')
      .filter({ hasText: /51\d{4}MT/ })
      .filter({ hasNotText: /待上传/ })
      .first();
    const receiptNo = /51\d{4}MT\d-\d{8}-\d{6}-\w/.exec(
      (await row.textContent({ timeout: 20_000 })) ?? '',
    )?.[0];
    if (receiptNo === undefined) break;
    await openCase(page, receiptNo);
    const text = `第${number}条意见`;
    await page.keyboard.press('Control+Digit1');
    await page.getByRole('textbox', { name: '补充说明' }).fill(text);
    say({ step: 'judging', text });
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(`意见已保存，待上传（尚未生效） · ${receiptNo}`)
      .first()
      .waitFor({ timeout: 30_000 });
    say({ step: 'saved', text });
  }
  say({ step: 'nothing left' });
}
