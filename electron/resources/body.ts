import { readByteRange } from './byte-range.ts';

/**
 * Largest body of one answer, bytes. The Chromium host carries bodies in base64 through a pipe that breaks near
 * 78 MB and takes the browser with it; whoever wants more asks by `Range`.
 */
export const bodyLimit = 64_000_000;

/**
 * Answers with bytes, or the slice that the request asks for: 200, 206, 413 over the limit, 416 beyond the end.
 * A slice over the limit is shortened; its `Content-Range` says what came.
 *
 * @param headers of every answer; those of the body are added
 */
export function bodyResponse(
  bytes: Uint8Array<ArrayBuffer>,
  range: string | null,
  headers: Readonly<Record<string, string>>,
  limit: number = bodyLimit,
): Response {
  const asked = readByteRange(range, bytes.byteLength);
  const total = bytes.byteLength;
  if (asked.kind === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${total}` } });
  if (asked.kind === 'slice') {
    const to = Math.min(asked.to, asked.from + limit - 1);
    return new Response(bytes.subarray(asked.from, to + 1), {
      status: 206,
      headers: {
        ...headers,
        'accept-ranges': 'bytes',
        'content-length': String(to - asked.from + 1),
        'content-range': `bytes ${asked.from}-${to}/${total}`,
      },
    });
  }
  if (total > limit) return new Response(null, { status: 413, headers: { ...headers, 'accept-ranges': 'bytes' } });
  return new Response(bytes, {
    status: 200,
    headers: { ...headers, 'accept-ranges': 'bytes', 'content-length': String(total) },
  });
}
