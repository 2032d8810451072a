import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Account } from '../../../shared/domain/account.ts';
import { caseId } from '../../../shared/domain/identifiers.ts';

/** Transaction and sequence numbers as decimal text: they may exceed what a double holds. */
const counter = z.string().regex(/^\d{1,20}$/);

/**
 * Where a reader stands. First it walks once over the cases in its scope (by case id), having noted the oldest
 * transaction then running; after that it follows the tail of the feed from there. Nothing before that transaction
 * can be missing from the walk, and everything after it is in the tail.
 */
const position = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('walk'), since: counter, after: caseId.nullable() }),
  z.strictObject({ kind: z.literal('tail'), xid: counter, seq: counter }),
]);
export type Position = z.infer<typeof position>;

const content = z.strictObject({ epoch: z.string(), scope: z.string(), position });

/** What a person's scope depends on besides the cases; a cursor of another person or other roles is of no use. */
const scopeOf = (account: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([account.userId, account.roles.toSorted()]))
    .digest('base64url')
    .slice(0, 16);

/** The cursor as the reader gets it: opaque, good for one epoch, one person and that person's roles. */
export function writeCursor(epoch: string, account: Account, at: Position): string {
  const cursor: z.input<typeof content> = { epoch, scope: scopeOf(account), position: at };
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The position of a cursor; `null` for one of another epoch or scope, and for one that is none. */
export function readCursor(epoch: string, account: Account, cursor: string): Position | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
  const parsed = content.safeParse(value);
  if (!parsed.success || parsed.data.epoch !== epoch || parsed.data.scope !== scopeOf(account)) return null;
  return parsed.data.position;
}
