import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries when a message was signed, seconds since 1970. */
export const timestampHeader = 'menshen-timestamp';
/** Header that carries `v1=` and the signature, 64 hex digits. */
export const signatureHeader = 'menshen-signature';

/** HMAC-SHA-256 (RFC 2104) over `<timestamp>.<body>`: neither the body nor the time can be exchanged. */
export const sign = (secret: string, timestamp: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/**
 * Whether a signature is right and not older or newer than `tolerance` seconds: what a receiver does. `now` is in
 * milliseconds.
 */
export function signatureHolds(
  secret: string,
  message: { readonly timestamp: string; readonly signature: string; readonly body: string },
  now: number,
  tolerance = 300,
): boolean {
  const expected = Buffer.from(sign(secret, message.timestamp, message.body));
  const given = Buffer.from(message.signature);
  const age = Math.abs(now / 1000 - Number(message.timestamp));
  return given.length === expected.length && timingSafeEqual(given, expected) && age <= tolerance;
}
