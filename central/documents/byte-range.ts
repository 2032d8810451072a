/** What to send of a content: all of it, a part (both ends included, bytes from 0), or nothing that exists. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Answers `Range` and `If-Range` for a content of `size` bytes with the strong tag `etag` (RFC 9110, 13.1.5 and 14.2).
 * Only one range is served; several, another unit or anything malformed are ignored, as the RFC allows. A date in
 * `If-Range`, a weak or another tag ask for the whole.
 */
export function byteRange(
  size: number,
  etag: string,
  range: string | undefined,
  ifRange: string | undefined,
): ByteRange {
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return { kind: 'whole' };
  const match = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(range);
  if (match === null) return { kind: 'whole' };
  const [, from, to] = match as unknown as [string, string, string];
  if (from === '') return to === '' ? { kind: 'whole' } : suffix(size, Number(to));
  const first = Number(from);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  if (first >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** The last `length` bytes. */
function suffix(size: number, length: number): ByteRange {
  if (length === 0 || size === 0) return { kind: 'unsatisfiable' };
  return { kind: 'part', first: Math.max(0, size - length), last: size - 1 };
}
