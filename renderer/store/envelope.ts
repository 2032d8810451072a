/**
 * A sealed value as it rests in the store: AES-256-GCM, a fresh 96-bit nonce each, the row it belongs to as additional
 * data, so that a row cannot be swapped for another. The algorithm is named for the day SM4 joins.
 */
export interface Envelope {
  readonly algorithm: 'A256GCM';
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const utf8 = new TextEncoder();

/** Turns the raw key from the host (base64, 256 bit) into a key that can no longer be read out of the page. */
export async function importStoreKey(base64: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return key;
}

/** Seals a JSON value for the named row (`cases/<id>/<revision>`). */
export async function seal(key: CryptoKey, row: string, value: unknown): Promise<Envelope> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(row) },
    key,
    utf8.encode(JSON.stringify(value)),
  );
  return { algorithm: 'A256GCM', nonce, sealed };
}

/** Opens an envelope of the named row; rejects when key, row or bytes are not those it was sealed with. */
export async function unseal(key: CryptoKey, row: string, envelope: Envelope): Promise<unknown> {
  const bytes = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: envelope.nonce, additionalData: utf8.encode(row) },
    key,
    envelope.sealed,
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}
