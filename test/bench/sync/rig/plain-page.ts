import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import type { Dexie } from 'dexie';
import { launchOptions } from '../../../../electron/chromium/browser/launch-options.ts';
import { chromiumPath } from './workstation.ts';

/** The same browser with an empty page and Dexie, for what is compared with. */
export interface PlainPage {
  /** Brings texts to the page, one call after the other over a binding, and keeps them there; milliseconds. */
  transfer(texts: AsyncIterator<string>): Promise<number>;
  /**
   * Writes the rows of the texts brought before, parsed beforehand, with `bulkPut` into a fresh table with a primary key
   * only, strict, in batches of that size; milliseconds.
   */
  bulkPut(batch: number): Promise<number>;
  close(): Promise<void>;
}

/** What stands in the page. */
interface PlainWindow {
  texts: string[];
  nextText(): Promise<string | null>;
  Dexie: typeof Dexie;
}

const dexieFile = createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js');

/** Opens the page in a profile of its own. */
export async function openPlainPage(): Promise<PlainPage> {
  const profile = mkdtempSync(path.join(tmpdir(), 'menshen-bench-plain-'));
  const context = await chromium.launchPersistentContext(
    profile,
    launchOptions({
      executablePath: chromiumPath(),
      headless: true,
      superuser: process.getuid?.() === 0,
    }),
  );
  const page = context.pages()[0] ?? (await context.newPage());
  let texts: AsyncIterator<string> | null = null;
  await context.exposeBinding('nextText', async () => {
    const next = await texts?.next();
    return next === undefined || next.done === true ? null : next.value;
  });
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>plain</title>' }),
  );
  await page.goto('https://plain.test/');
  await page.addScriptTag({ path: dexieFile });
  let databases = 0;
  return {
    async transfer(iterator) {
      texts = iterator;
      return page.evaluate(async () => {
        const plain = window as unknown as PlainWindow;
        plain.texts = [];
        const began = performance.now();
        for (let text = await plain.nextText(); text !== null; text = await plain.nextText())
          plain.texts.push(text);
        return performance.now() - began;
      });
    },
    async bulkPut(batch) {
      databases += 1;
      return page.evaluate(
        async ({ size, name }) => {
          const plain = window as unknown as PlainWindow;
          const rows = plain.texts.flatMap((text) =>
            (JSON.parse(text) as { changes: { case: object }[] }).changes.map((change) => change.case),
          );
          const database = new plain.Dexie(name, { chromeTransactionDurability: 'strict' });
          database.version(1).stores({ cases: 'case_id' });
          await database.open();
          const began = performance.now();
          for (let start = 0; start < rows.length; start += size)
            await database.table('cases').bulkPut(rows.slice(start, start + size));
          const took = performance.now() - began;
          await database.delete();
          return took;
        },
        { size: batch, name: `plain-${databases}` },
      );
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
