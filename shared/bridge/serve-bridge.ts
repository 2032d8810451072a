import type { z } from 'zod';
import { fail, type Result } from '../result.ts';
import type { CallArgs, CallName, CallResult, contract } from './contract.ts';

/** Who calls: filled in by the host from its own knowledge, never from the message. */
export interface Sender {
  readonly windowId: string;
  readonly topFrame: boolean;
  readonly origin: string;
}

/** The host's side of every call of the contract. */
export type Handlers = { [Name in CallName]: (...args: CallArgs<Name>) => Promise<CallResult<Name>> };

/** Largest message accepted from a page, characters of JSON. */
export const messageLimit = 4_000_000;

/**
 * Answers one message. Order of refusal: sender (a foreign frame gets nothing), size, name, arguments; then the
 * handler. A handler that throws is a bug: it is logged and answered `internal`, its text and stack never cross.
 */
export function serveBridge(
  table: typeof contract,
  handlers: Handlers,
  isTrusted: (sender: Sender) => boolean,
  log: (message: string, error: unknown) => void,
): (sender: Sender, name: string, argsJson: string) => Promise<string> {
  const answer = async (sender: Sender, name: string, argsJson: string): Promise<Result<unknown>> => {
    if (!isTrusted(sender)) return fail('not-permitted');
    if (argsJson.length > messageLimit)
      return fail('too-large', { size: String(argsJson.length), limit: String(messageLimit) });
    if (!Object.hasOwn(table, name)) return fail('invalid-request', { field: name.slice(0, 64) });
    const entry = table[name as CallName];
    let parsed: unknown;
    try {
      parsed = JSON.parse(argsJson);
    } catch {
      return fail('invalid-request', { field: 'json' });
    }
    const args = entry.args.safeParse(parsed);
    if (!args.success) return fail('invalid-request', { field: args.error.issues[0]?.path.join('.') ?? '' });
    try {
      const handler = handlers[name as CallName] as (...values: unknown[]) => Promise<Result<unknown>>;
      const result = (entry.result as z.ZodType<Result<unknown>>).safeParse(
        await handler(...(args.data as unknown[])),
      );
      if (result.success) return result.data;
      log(`bridge: ${name} answered outside the contract`, result.error);
    } catch (error) {
      log(`bridge: ${name} threw`, error);
    }
    return fail('internal');
  };
  return async (sender, name, argsJson) => JSON.stringify(await answer(sender, name, argsJson));
}
