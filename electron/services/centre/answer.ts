import type * as z from 'zod';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { problem } from '../../../shared/central-api/schema.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';

/** Why the centre did not do as asked, with what a sender needs to know to go on. */
export interface CentreFailure {
  readonly ok: false;
  readonly error: Failure;
  /** HTTP status; `null` when there was no intelligible HTTP answer. */
  readonly status: number | null;
  /** The case as it stands now, where the centre said so. */
  readonly current: CaseRecord | null;
  /** Wait that the centre asked for, milliseconds. */
  readonly retryAfterMs: number | null;
}
export type CentreAnswer<T> = { readonly ok: true; readonly value: T } | CentreFailure;

/** A failure that came without words of the centre. */
export function centreFailure(
  code: ErrorCode,
  details?: Record<string, string>,
  status: number | null = null,
): CentreFailure {
  return { ...fail(code, details), status, current: null, retryAfterMs: null };
}

/** The answer as a plain `Result`, as it may cross the bridge. */
export const asResult = <T>(answer: CentreAnswer<T>): Result<T> =>
  answer.ok ? { ok: true, value: answer.value } : { ok: false, error: answer.error };

/**
 * Understands one HTTP answer. Only JSON of the expected shape is a success. Problem details (RFC 9457) become the
 * failure they name; without them 401 is `signed-out`, 5xx and 429 `centre-failed`, anything else, such as the HTML of
 * a captive portal or a body that breaks off, is `centre-unintelligible`.
 */
export async function readAnswer<T extends z.ZodType>(
  response: Response,
  schema: T,
): Promise<CentreAnswer<z.output<T>>> {
  if (response.status >= 400) return readProblem(response);
  const content = await readJson(response, 'application/json');
  if (content === undefined) return centreFailure('centre-unintelligible', undefined, response.status);
  const parsed = schema.safeParse(content);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : centreFailure(
        'centre-unintelligible',
        { field: parsed.error.issues[0]?.path.join('.') ?? '' },
        response.status,
      );
}

/** Understands an answer that is no success. */
export async function readProblem(response: Response): Promise<CentreFailure> {
  const { status } = response;
  const retryAfterMs = retryAfter(response);
  const content = await readJson(response, 'application/problem+json');
  const parsed = problem.safeParse(content);
  // the one "later" that a person has to know the reason of
  if (status === 429 && parsed.success && parsed.data.code === 'too-many-attempts')
    return { ...fail(parsed.data.code, parsed.data.details), status, current: null, retryAfterMs };
  if (status >= 500 || status === 429 || status === 408 || status === 425)
    return { ...centreFailure('centre-failed', { status: String(status) }, status), retryAfterMs };
  if (parsed.success) {
    const { code, details, current } = parsed.data;
    return { ...fail(code, details), status, current: current ?? null, retryAfterMs };
  }
  const code = status === 401 ? 'signed-out' : 'centre-unintelligible';
  return { ...centreFailure(code, undefined, status), retryAfterMs };
}

async function readJson(response: Response, mediaType: string): Promise<unknown> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  try {
    const text = await response.text();
    return type === mediaType ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in seconds (RFC 9110, 10.2.3); the date form is not used by the centre. */
function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
