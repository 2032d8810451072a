import { createHash, randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { signInAnswer, signInRequest } from '../../shared/central-api/schema.ts';
import type { Account } from '../../shared/domain/account.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { instantOf, type Centre } from '../context.ts';
import { recordAudit } from '../operations/audit/record.ts';
import { inTransaction } from '../database/transaction.ts';
import { attemptSucceeded, countAttempt } from './attempts.ts';
import { hashPassword, passwordMatches } from './password.ts';

/** A session ends this long after signing in, whatever happens meanwhile: one working day. */
const sessionHours = 12;

/** What a token is stored as; the token itself exists only at the workstation. */
const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compared against where no such account exists, so that the time of an answer does not tell which accounts do. */
let nobody: Promise<string> | undefined;

/**
 * Signs in: 401 `wrong-password` says the same for a wrong account and a wrong password; 429 `too-many-attempts` after
 * several wrong ones in a row, for longer each time, whatever the password. Sessions that exist go on.
 */
export async function signIn(
  centre: Centre,
  request: z.output<typeof signInRequest>,
): Promise<Result<z.output<typeof signInAnswer>>> {
  const { query } = centre.database;
  const now = centre.clock();
  const blockedFor = await countAttempt(query, request.account, now);
  if (blockedFor > 0) return fail('too-many-attempts', { seconds: String(blockedFor) });
  const row = await query
    .selectFrom('accounts')
    .selectAll()
    .where('account', '=', request.account)
    .executeTakeFirst();
  nobody ??= hashPassword(randomBytes(16).toString('base64url'));
  const matches = await passwordMatches(request.password, row?.password ?? (await nobody));
  const at = new Date(now);
  if (row === undefined || !matches) {
    await recordAudit(query, { at, user_id: row?.user_id ?? null, act: 'sign-in-refused' });
    return fail('wrong-password');
  }
  const token = randomBytes(32).toString('base64url');
  const expires = now + sessionHours * 3_600_000;
  await inTransaction(query, async (transaction) => {
    await attemptSucceeded(transaction, request.account);
    await transaction.deleteFrom('sessions').where('expires_at', '<=', at).execute();
    await transaction
      .insertInto('sessions')
      .values({
        token_sha256: tokenDigest(token),
        user_id: row.user_id,
        created_at: at,
        expires_at: new Date(expires),
      })
      .execute();
    await recordAudit(transaction, { at, user_id: row.user_id, act: 'signed-in' });
  });
  return ok({
    token,
    account: { userId: row.user_id, name: row.name, roles: row.roles },
    expiresAt: instantOf(expires),
    serverTime: instantOf(now),
  });
}

/** The account that a bearer token stands for; `null` for an unknown or expired one. */
export async function accountOf(centre: Centre, token: string): Promise<Account | null> {
  const row = await centre.database.query
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.user_id', 'sessions.user_id')
    .select(['accounts.user_id', 'accounts.name', 'accounts.roles'])
    .where('sessions.token_sha256', '=', tokenDigest(token))
    .where('sessions.expires_at', '>', new Date(centre.clock()))
    .executeTakeFirst();
  return row === undefined ? null : { userId: row.user_id, name: row.name, roles: row.roles };
}

/** Ends the session of a token. */
export async function signOut(centre: Centre, caller: Account, token: string): Promise<Result<null>> {
  await inTransaction(centre.database.query, async (transaction) => {
    await transaction.deleteFrom('sessions').where('token_sha256', '=', tokenDigest(token)).execute();
    const at = new Date(centre.clock());
    await recordAudit(transaction, { at, user_id: caller.userId, act: 'signed-out' });
  });
  return ok(null);
}
