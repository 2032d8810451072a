import * as z from 'zod';
import { errorCode, type ErrorCode } from './errors.ts';

/** A failure as a value: a code from the one list, and optional facts for its sentence. */
export const failure = z.strictObject({
  code: errorCode,
  /** Values for the placeholders of the sentence, and what a log needs; never personal data. */
  details: z.record(z.string(), z.string()).optional(),
});
export type Failure = z.infer<typeof failure>;

/** What every call that can fail returns. Exceptions inside a layer are bugs; they never cross a boundary. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** A success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure with a code of the one list. */
export const fail = (code: ErrorCode, details?: Record<string, string>): { ok: false; error: Failure } => ({
  ok: false,
  error: details === undefined ? { code } : { code, details },
});

/** The zod schema of a `Result` whose value has the given schema. */
export const resultOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: failure }),
  ]);

/** For `default` branches that the compiler must prove unreachable. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
