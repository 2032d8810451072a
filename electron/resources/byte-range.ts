/** What a `Range` header asks of a body: all of it, one slice (both ends inclusive), or something that is not there. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'slice'; readonly from: number; readonly to: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Reads a `Range` header (RFC 9110, 14.2). Several ranges, other units and malformed headers are ignored, as the RFC
 * allows: the answer is the whole body.
 *
 * @param size of the whole body, bytes
 */
export function readByteRange(header: string | null, size: number): ByteRange {
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return { kind: 'whole' };
  if (first === '') {
    const suffix = Number(last);
    if (suffix === 0 || size === 0) return { kind: 'unsatisfiable' };
    return { kind: 'slice', from: Math.max(0, size - suffix), to: size - 1 };
  }
  const from = Number(first);
  if (last !== '' && Number(last) < from) return { kind: 'whole' };
  if (from >= size) return { kind: 'unsatisfiable' };
  return { kind: 'slice', from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
