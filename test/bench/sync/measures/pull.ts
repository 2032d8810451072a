import { people } from '../../../contract/central/rig/sample-resources.ts';
import { signIn } from '../../../contract/central/rig/client.ts';
import { bareFeed } from '../rig/bare-feed.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { processorTime } from '../rig/processor-time.ts';
import { openPlainPage } from '../rig/plain-page.ts';
import { openBenchWorkstation, type BenchWorkstation } from '../rig/workstation.ts';
import { watchThread, type Held } from './ui-thread.ts';

/** One pull of everything into a new store, by the real workstation. */
export interface Pulled {
  readonly cases: number;
  /** From the first call of the page to the answer to its last: everything is committed then. Milliseconds. */
  readonly took: number;
  readonly held: Held;
  /** Processor time of workstation, centre and PostgreSQL together, seconds; 0 where the system does not tell. */
  readonly processor: number;
}

/** Milliseconds without an answer after which a pull is given up. */
const patience = 300_000;

/** Signs in at a new workstation and waits until all cases, at least that many, are in its store. */
export async function pullOnce(centre: BenchCentre, bundles: string, least: number): Promise<Pulled> {
  const workstation = await openBenchWorkstation(centre.url, centre.resources, bundles);
  try {
    const thread = await watchThread(workstation.page);
    const before = processorTime() ?? 0;
    await workstation.signIn(people.first);
    await untilCompared(workstation);
    const processor = (processorTime() ?? 0) - before;
    const held = await thread.end();
    const pulls = workstation.calls.filter(({ name }) => name === 'changes.pull');
    const last = workstation.calls.findLast(({ name }) => name === 'store.mark')!;
    const cases = (last.args[0] as { mark: number }).mark;
    if (cases < least) throw new Error(`only ${cases} of ${least} cases were pulled`);
    return { cases, took: last.ended - pulls[0]!.began, held, processor };
  } finally {
    await workstation.close();
  }
}

/** The workstation compares its store with the centre as soon as everything is in it. */
async function untilCompared({ calls, page }: BenchWorkstation): Promise<void> {
  const until = performance.now() + patience;
  while (!calls.some(({ name }) => name === 'changes.holdings')) {
    if (performance.now() > until) throw new Error('the pull did not end');
    await page.waitForTimeout(100);
  }
}

/** What a pull is compared with: milliseconds, and how many bytes of text were brought. */
export interface PlainPull {
  /** The same pages from the centre to a bare client and on to an empty page. */
  readonly transfer: number;
  /** The same pages from the centre to the bare client alone. */
  readonly fetched: number;
  /** Plain Dexie, by size of its batches. */
  readonly bulkPut: ReadonlyMap<number, number>;
  /** Processor time of the transfer and one writing by plain Dexie, seconds. */
  readonly processor: number;
  readonly bytes: number;
}

const batches = [500, 2000, 10_000];

/** Brings the same bytes to an empty page and writes the same rows with plain Dexie. */
export async function pullPlainly(centre: BenchCentre, limit: number): Promise<PlainPull> {
  const token = await signIn(centre.url, people.first);
  const began = performance.now();
  let bytes = 0;
  for await (const text of bareFeed(centre.url, token, limit)) bytes += Buffer.byteLength(text);
  const fetched = performance.now() - began;
  const plain = await openPlainPage();
  try {
    const before = processorTime() ?? 0;
    const transfer = await plain.transfer(bareFeed(centre.url, token, limit));
    const between = processorTime() ?? 0;
    const bulkPut = new Map<number, number>();
    for (const batch of batches) bulkPut.set(batch, await plain.bulkPut(batch));
    const writing = ((processorTime() ?? 0) - between) / batches.length;
    return { transfer, fetched, bulkPut, bytes, processor: between - before + writing };
  } finally {
    await plain.close();
  }
}
