import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { changeCase } from '../../central/case-life/change-case.ts';
import { readTail, type TailPosition } from '../../central/case-life/changes/tail.ts';
import { takeCase } from '../../central/case-life/read-case.ts';
import { openDatabase, type Database } from '../../central/database/open.ts';
import { migrate } from '../../central/database/migrate.ts';
import { inTransaction } from '../../central/database/transaction.ts';
import { caseId, type CaseId } from '../../shared/domain/identifiers.ts';

/** What a run of the proof found. */
export interface FeedProof {
  readonly commits: number;
  readonly seconds: number;
  /** Of the commits, those that wrote elsewhere, waited, and only then changed their case. */
  readonly detours: number;
  /** Changes that a reader of the feed never got, or got twice, or with a wrong revision; per reader. */
  readonly skipped: readonly number[];
  readonly twice: readonly number[];
  /** Changes that a reader by plain numbers (`seq > last`) never got: the negative control. */
  readonly skippedByNumbers: number;
  /** Revisions of one case that came in another order than they were written. */
  readonly reordered: number;
}

const uuidOf = (n: number): CaseId => caseId.parse(`0000feed-0000-4000-8000-${String(n).padStart(12, '0')}`);

/** Cases that the writers share; few enough that they meet. */
const cases = 200;
/** Milliseconds between two looks of a reader. */
const pause = 20;
/** Every so many transactions of a writer one writes elsewhere first and waits. */
const detourEvery = 40;

/**
 * Writers side by side change cases through the production code, some slowly, some after having written elsewhere; two
 * readers follow the production feed and one goes by plain numbers. Gives what each of them missed.
 */
export async function proveFeed(url: string, writers: number, commits: number): Promise<FeedProof> {
  const database = await openDatabase({ kind: 'postgresql', url, connections: writers + 4 }, console.error);
  try {
    await migrate(database.query);
    await addCases(database);
    const written: string[] = [];
    const over = new AbortController();
    const begun = performance.now();
    const readers = [follow(database, over.signal), follow(database, over.signal)];
    const byNumbers = followNumbers(database, over.signal);
    let detours = 0;
    await Promise.all(
      Array.from({ length: writers }, async (_, w) => {
        for (let i = w; i < commits; i += writers) {
          const detour = Math.floor(i / writers) % detourEvery === detourEvery - 1;
          if (detour) detours += 1;
          written.push(await change(database, detour));
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    over.abort();
    const seen = await Promise.all(readers);
    const seenByNumbers = new Set(await byNumbers);
    return {
      commits: written.length,
      seconds,
      detours,
      skipped: seen.map((list) => missing(written, new Set(list))),
      twice: seen.map((list) => list.length - new Set(list).size),
      skippedByNumbers: missing(written, seenByNumbers),
      reordered: countReordered(seen[0]!),
    };
  } finally {
    await database.close();
  }
}

const missing = (written: readonly string[], seen: ReadonlySet<string>): number =>
  written.filter((name) => !seen.has(name)).length;

const nameOf = (row: { case_id: string; revision: number }): string => `${row.case_id} ${row.revision}`;

async function addCases({ query }: Database): Promise<void> {
  await query
    .insertInto('accounts')
    .values({ user_id: 'writer' as never, account: 'writer', name: '写入', roles: '[]', password: '-' })
    .execute();
  await query
    .insertInto('cases')
    .values(
      Array.from({ length: cases }, (_, n) => ({
        case_id: uuidOf(n),
        receipt_no: `feed-${n}`,
        revision: 1,
        unchanged_since: 1,
        state: 'ACCEPTED' as const,
        application: '{}',
        lapse_announced: false,
      })),
    )
    .execute();
}

/** One transaction of a writer: a case gets its next revision, through the code that the centre uses. */
async function change({ query }: Database, detour: boolean): Promise<string> {
  return inTransaction(query, async (transaction) => {
    if (detour) {
      await transaction
        .insertInto('sign_in_attempts')
        .values({
          account_sha256: `${performance.now()} ${Math.random()}`,
          failures: 0,
          last_at: new Date(),
          blocked_until: new Date(),
        })
        .execute();
      await sleep(40 + Math.random() * 60);
    }
    const row = (await takeCase(transaction, uuidOf(Math.floor(Math.random() * cases))))!;
    if (Math.random() < 0.3) await sleep(Math.random() * 5);
    const changed = await changeCase(transaction, row, { act: 'renewed', by: null, at: Date.now(), set: {} });
    if (Math.random() < 0.1) await sleep(Math.random() * 10);
    return nameOf(changed);
  });
}

/** A reader of the production feed; gives every row in the order in which it came. */
async function follow({ query }: Database, over: AbortSignal): Promise<string[]> {
  const seen: string[] = [];
  let at: TailPosition = { xid: '0', seq: '0' };
  for (let last = false; ;) {
    const rows = await readTail(query, at, 500);
    seen.push(...rows.map(nameOf));
    at = rows.at(-1) ?? at;
    if (rows.length === 500) continue;
    if (last) return seen;
    last = over.aborted;
    if (!last) await sleep(pause);
  }
}

/** The negative control: a reader that takes the highest number it saw for the place where it stands. */
async function followNumbers({ query }: Database, over: AbortSignal): Promise<string[]> {
  const seen: string[] = [];
  let at = '0';
  for (let last = false; ;) {
    const { rows } = await sql<{ seq: string; case_id: string; revision: number }>`
      select seq::text as seq, case_id, revision from feed where seq > ${at}::bigint order by feed.seq`.execute(
      query,
    );
    seen.push(...rows.map(nameOf));
    at = rows.at(-1)?.seq ?? at;
    if (last) return seen;
    last = over.aborted;
    if (!last) await sleep(pause);
  }
}

function countReordered(seen: readonly string[]): number {
  const highest = new Map<string, number>();
  let reordered = 0;
  for (const name of seen) {
    const [id, revision] = name.split(' ') as [string, string];
    const before = highest.get(id) ?? 0;
    if (Number(revision) < before) reordered += 1;
    highest.set(id, Math.max(before, Number(revision)));
  }
  return reordered;
}
