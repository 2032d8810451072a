import type { Clock } from '../../../context.ts';
import type { Delivery, Outlet } from '../message.ts';
import { sign, signatureHeader, timestampHeader } from './signature.ts';

/** The other side of an outlet. */
export interface WebhookTarget {
  readonly url: string;
  /** Shared secret of the signature. */
  readonly secret: string;
}

/** Milliseconds until an attempt is given up. */
const timeout = 10_000;

/** Statuses of 4xx that say "later": time-out, too early, too many. */
const later: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * An outlet by HTTP: `POST` of the body as JSON with `Idempotency-Key` and the signature (`signature.ts`). 2xx is
 * delivered, other 4xx refused, everything else failed. Redirects are not followed: the signature is meant for this
 * receiver.
 */
export function webhook(target: WebhookTarget, clock: Clock): Outlet {
  return async (message) => {
    const body = JSON.stringify(message.body);
    const timestamp = String(Math.floor(clock() / 1000));
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': message.key,
          [timestampHeader]: timestamp,
          [signatureHeader]: sign(target.secret, timestamp, body),
        },
        body,
      });
      await response.body?.cancel();
      return deliveryOf(response);
    } catch (error) {
      return { outcome: 'failed', note: kindOf(error) };
    }
  };
}

function deliveryOf(response: Response): Delivery {
  const { status } = response;
  const note = `HTTP ${status}`;
  if (response.ok) return { outcome: 'delivered', note };
  if (status >= 400 && status < 500 && !later.has(status)) return { outcome: 'refused', note };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  return { outcome: 'failed', note, ...(retryAfter > 0 && { retryAfter }) };
}

/** Name and code of a network error; its message may quote the address, which is nobody's business here. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
