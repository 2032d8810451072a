import pg from 'pg';
import type { Opinion } from '../../shared/domain/opinion.ts';
import { signIn } from '../contract/central/rig/client.ts';
import { claimCase, opinionOn, submit } from '../contract/central/rig/opinion.ts';
import { people } from '../contract/central/rig/sample-resources.ts';

/** What deciding so many cases came to. */
export interface Decided {
  readonly perSecond: number;
  /** Milliseconds of each request, ascending. */
  readonly latencies: readonly number[];
  /** Opinions that are not in the database exactly once, as the decision of their case. */
  readonly faults: number;
}

/** Claims so many cases and decides them by clients side by side, each request at the next centre in turn. */
export async function decideAll(
  centres: readonly string[],
  databaseUrl: string,
  decisions: number,
  clients: number,
): Promise<Decided> {
  const token = await signIn(centres[0]!, people.first);
  const numbers = Array.from({ length: decisions }, (_, n) => n);
  const centreOf = (n: number): string => centres[n % centres.length]!;
  await sideBySide(numbers, clients, async (n) => {
    await claimCase(centreOf(n), token, n);
  });
  const opinions = numbers.map((n) => opinionOn(n));
  const latencies: number[] = [];
  const begun = performance.now();
  await sideBySide(opinions, clients, async (opinion, n) => {
    const sent = performance.now();
    const answer = await submit(centreOf(n), token, opinion);
    if (answer.status !== 201) throw new Error(`a decision was answered ${answer.status}: ${answer.text}`);
    latencies.push(performance.now() - sent);
  });
  const seconds = (performance.now() - begun) / 1000;
  return {
    perSecond: decisions / seconds,
    latencies: latencies.toSorted((one, other) => one - other),
    faults: await faultsOf(databaseUrl, opinions),
  };
}

/** Works through a list by so many hands, each taking the next. */
async function sideBySide<T>(
  list: readonly T[],
  hands: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) await work(list[index]!, index);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

async function faultsOf(databaseUrl: string, opinions: readonly Opinion[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ opinion_id: string }>(`
    select opinions.opinion_id from opinions join cases using (case_id)
    where cases.decision ->> 'opinionId' = opinions.opinion_id::text
      and (select count(*) from audit where act = 'judged' and audit.opinion_id = opinions.opinion_id) = 1`);
  await client.end();
  const once = new Set(rows.map((row) => row.opinion_id));
  return opinions.filter(({ opinionId }) => !once.has(opinionId)).length;
}
