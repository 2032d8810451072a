import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Wrong passwords in a row that cost nothing, people mistype. */
const freeFailures = 5;
/** Seconds that the next one costs; every further one doubles it, up to the longest. */
const shortestBlock = 15;
const longestBlock = 900;
/** After so many hours without an attempt, the count begins anew. */
const forgottenAfterHours = 24;

const keyOf = (account: string): string =>
  createHash('sha256').update(account.normalize('NFC').toLowerCase()).digest('hex');

/**
 * Counts an attempt to sign in before the password is looked at, so that attempts side by side cannot slip through;
 * `attemptSucceeded` takes it back. Accounts that do not exist are counted the same way. Gives the seconds that the
 * account is blocked for, 0 where the attempt may go on.
 */
export async function countAttempt(database: Kysely<Tables>, account: string, now: number): Promise<number> {
  const at = new Date(now);
  const forgotten = new Date(now - forgottenAfterHours * 3_600_000);
  await database.deleteFrom('sign_in_attempts').where('last_at', '<', forgotten).execute();
  const counted = await sql`
    insert into sign_in_attempts as known (account_sha256, failures, last_at, blocked_until)
    values (${keyOf(account)}, 1, ${at}, ${at})
    on conflict (account_sha256) do update set
      failures = known.failures + 1,
      last_at = excluded.last_at,
      blocked_until = excluded.last_at + case when known.failures + 1 < ${freeFailures}::int then interval '0'
        else least(${longestBlock}::int, ${shortestBlock}::int * power(2, least(known.failures + 1 - ${freeFailures}::int, 20)))
          * interval '1 second' end
    where known.blocked_until <= excluded.last_at
    returning failures`.execute(database);
  if (counted.rows.length > 0) return 0;
  const blocked = await database
    .selectFrom('sign_in_attempts')
    .select('blocked_until')
    .where('account_sha256', '=', keyOf(account))
    .executeTakeFirst();
  // it may have been taken back in between
  return blocked === undefined ? 1 : Math.max(1, Math.ceil((blocked.blocked_until.getTime() - now) / 1000));
}

/** Forgets the attempts of an account whose password was right. */
export async function attemptSucceeded(database: Kysely<Tables>, account: string): Promise<void> {
  await database.deleteFrom('sign_in_attempts').where('account_sha256', '=', keyOf(account)).execute();
}
