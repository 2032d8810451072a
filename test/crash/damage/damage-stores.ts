import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { startWorkstation, type Workstation } from '../../../electron/chromium/workstation.ts';
import { locationsInProject } from '../../../electron/startup/locations.ts';
import { systemPorts } from '../../../electron/startup/system-ports.ts';
import { startCentreProcess } from '../../../scripts/start/centre-process.ts';
import { claimAll, countOn, decide, openCase, signIn } from '../../../scripts/demo/screen.ts';
import { projectRoot } from '../lives/word.ts';
import { openFolder } from '../volume/volume.ts';
import { ways } from './ways.ts';

const [reviewer] = JSON.parse(
  readFileSync(path.join(projectRoot, 'resources/samples/accounts.json'), 'utf8'),
) as {
  account: string;
  password: string;
}[];

async function open(dataFolder: string, centreUrl: string): Promise<Workstation> {
  const started = await startWorkstation({
    dataFolder,
    centreUrl,
    headless: true,
    appVersion: '0.1.0',
    locations: {
      ...locationsInProject(projectRoot, process.execPath),
      engine: {
        command: process.execPath,
        args: [path.join(projectRoot, 'test/builders/obedient-engine.ts')],
      },
    },
    ports: systemPorts(() => {}, null),
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  return started.value;
}

/**
 * Runs in the page: writes enough beside the store that LevelDB moves what it holds from its log into tables, which all
 * databases of one origin share.
 */
function fillDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('filler', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('rows'));
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const transaction = database.transaction('rows', 'readwrite');
      for (let row = 0; row < 400; row += 1)
        transaction.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(60_000)), row);
      transaction.addEventListener('complete', () => {
        database.close();
        resolve();
      });
    });
  });
}

/** What a person can see: the numbers on the tabs of the queue, once they stand still. */
async function shown(page: Page): Promise<string> {
  const look = async (): Promise<string> =>
    (await Promise.all((['我的', '待领', '已办'] as const).map((tab) => countOn(page, tab)))).join(' ');
  let before = await look();
  for (let still = 0; still < 3;) {
    await page.waitForTimeout(700);
    const now = await look();
    still = now === before ? still + 1 : 0;
    before = now;
  }
  return before;
}

/**
 * Works, closes the workstation, damages its store in each way in turn and opens it again: the queue must show what it
 * showed before and the opinion that was never sent must still be in the outbox. Prints a line a way; false when one fails.
 */
export async function damageStores(): Promise<boolean> {
  const volume = openFolder();
  const centre = await startCentreProcess(projectRoot, path.join(volume.folder, 'centre'));
  const sound = path.join(volume.folder, 'sound');
  let good = true;
  try {
    let workstation = await open(sound, centre.url);
    await signIn(workstation.page, reviewer!.account, reviewer!.password);
    await claimAll(workstation.page);
    const row = workstation.page
      .getByRole('row')
      .filter({ hasText: /51\d{4}MT/ })
      .first();
    const receiptNo = /51\d{4}MT\d-\d{8}-\d{6}-\w/.exec((await row.textContent()) ?? '')![0];
    await openCase(workstation.page, receiptNo);
    await decide(workstation.page, 'approve', '存储损坏之前的意见');
    await workstation.page.evaluate(fillDatabase);
    await workstation.close();
    const undamaged = { 'no damage': (_profile: string) => true };
    for (const [name, damage] of Object.entries({ ...undamaged, ...ways })) {
      const dataFolder = path.join(volume.folder, 'damaged');
      rmSync(dataFolder, { recursive: true, force: true });
      cpSync(sound, dataFolder, { recursive: true });
      if (!damage(path.join(dataFolder, 'profile'))) {
        console.log(`damage: ${name}: the store has no such file`);
        continue;
      }
      workstation = await open(dataFolder, centre.url);
      await signIn(workstation.page, reviewer!.account, reviewer!.password);
      const told = (await workstation.page.getByText('办件缓存缺失或损坏').count()) > 0;
      const seen = await shown(workstation.page);
      const listed = await workstation.host.handlers['opinions.list']();
      const kept = listed.ok && listed.value.some(({ opinion }) => opinion.text === '存储损坏之前的意见');
      await workstation.close();
      const whole = kept && seen === expected(seen);
      good &&= whole;
      console.log(
        `damage: ${name}: ${seen}, opinion ${kept ? 'kept' : 'LOST'}${told ? ', person told' : ''}`,
      );
    }
  } finally {
    await centre.stop();
    await volume.remove();
  }
  return good;
}

let first: string | null = null;
/** What the undamaged store showed. */
const expected = (seen: string): string => (first ??= seen);
