import { people } from '../../../contract/central/rig/sample-resources.ts';
import { sentSideBySide } from '../../../../shared/sync/dispatch.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { fill } from '../rig/fill.ts';
import { processorTime } from '../rig/processor-time.ts';
import { openBenchWorkstation } from '../rig/workstation.ts';
import { bareClient, inLanes } from './opinions.ts';

/** Milliseconds after which a step is given up. */
const patience = 600_000;

/** Draining the same number of opinions, milliseconds. */
export interface Drained {
  readonly workstation: number;
  readonly bare: number;
  /** Processor time of all processes for the one and for the other, seconds. */
  readonly processor: { readonly workstation: number; readonly bare: number };
}

/**
 * One round: opinions given at a workstation without a network and sent once it is there (from the first opinion that the
 * centre is asked about until the last is confirmed in the journal, with screens open), and as many by a bare
 * client over as many connections.
 */
export async function drainOnce(
  centre: BenchCentre,
  bundles: string,
  count: number,
  from: number,
): Promise<Drained> {
  const holder = people.first.userId;
  await fill(centre.databaseUrl, { from, count: 2 * count, holder, papers: 0 });
  const client = await bareClient(centre.url, from);
  const numbers = (start: number): number[] => Array.from({ length: count }, (_, n) => start + n);
  const workstation = await openBenchWorkstation(centre.url, centre.resources, bundles);
  try {
    const { host } = workstation;
    await workstation.signIn(people.first);
    await workstation.page.getByRole('tab', { name: /^全部 [1-9]/ }).waitFor({ timeout: 120_000 });
    workstation.network(false);
    await until(async () => {
      const status = await host.handlers['connection.status']();
      return status.ok && !status.value.online;
    });
    for (const n of numbers(from)) {
      const saved = await host.handlers['opinions.submit'](client.judge(n));
      if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.error)}`);
    }
    await past(host);
    const drained = firstAndLast(host, count);
    const before = processorTime() ?? 0;
    workstation.network(true);
    const { first, last } = await drained;
    const whileDraining = (processorTime() ?? 0) - before;
    // the screen still settles: a bare client has the centre for itself afterwards
    await workstation.page.waitForTimeout(3000);
    const quiet = processorTime() ?? 0;
    const began = performance.now();
    await inLanes(numbers(from + count), sentSideBySide, (n) => client.send(client.judge(n)));
    return {
      workstation: last - first,
      bare: performance.now() - began,
      processor: { workstation: whileDraining, bare: (processorTime() ?? 0) - quiet },
    };
  } finally {
    await workstation.close();
  }
}

type Host = Awaited<ReturnType<typeof openBenchWorkstation>>['host'];

/** When the first opinion goes out and the last one is confirmed; the host tells both after its journal has them. */
function firstAndLast(host: Host, count: number): Promise<{ first: number; last: number }> {
  return new Promise((resolve, reject) => {
    let first: number | null = null;
    let confirmed = 0;
    const timer = setTimeout(() => reject(new Error(`only ${confirmed} of ${count} drained`)), patience);
    const end = host.subscribe((event) => {
      if (event.type !== 'outbox') return;
      if (event.entry.state === 'sending') first ??= performance.now();
      if (event.entry.state === 'refused')
        reject(new Error(`refused: ${JSON.stringify(event.entry.refusal?.code)}`));
      if (event.entry.state !== 'confirmed') return;
      confirmed += 1;
      if (confirmed < count) return;
      clearTimeout(timer);
      end();
      resolve({ first: first!, last: performance.now() });
    });
  });
}

/** Waits until no opinion may be taken back any more, so that all of them are ready to go. */
async function past(host: Host): Promise<void> {
  const answer = await host.handlers['reference.get']();
  const seconds = answer.ok ? answer.value.policyPack.review.undoSeconds : 10;
  await new Promise((resolve) => setTimeout(resolve, (seconds + 1) * 1000));
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  while (!(await reached())) {
    if (performance.now() > end) throw new Error('the connection did not change');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
