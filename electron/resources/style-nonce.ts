import { randomBytes } from 'node:crypto';

/** A fresh nonce for the styles of one load, 128 random bits in base64. */
export const freshNonce = (): string => randomBytes(16).toString('base64');

const slot = /(<meta name="style-nonce" content=")[^"]*(")/;

/**
 * Puts the nonce of this load where the screens read it (`<meta name="style-nonce" content="…">`).
 * @throws when the page has no such place: its styles would all be refused
 */
export function withStyleNonce(html: string, nonce: string): string {
  if (!slot.test(html)) throw new Error('index.html has no <meta name="style-nonce">');
  return html.replace(slot, (_, before: string, after: string) => before + nonce + after);
}
