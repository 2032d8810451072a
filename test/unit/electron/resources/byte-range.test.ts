import { describe, expect, it } from 'vitest';
import { bodyResponse } from '../../../../electron/resources/body.ts';
import { readByteRange } from '../../../../electron/resources/byte-range.ts';

describe('a Range header over 100 bytes', () => {
  it.each([
    [null, { kind: 'whole' }],
    ['bytes=0-9', { kind: 'slice', from: 0, to: 9 }],
    ['bytes=90-', { kind: 'slice', from: 90, to: 99 }],
    ['bytes=90-400', { kind: 'slice', from: 90, to: 99 }],
    ['bytes=-10', { kind: 'slice', from: 90, to: 99 }],
    ['bytes=-400', { kind: 'slice', from: 0, to: 99 }],
    ['bytes=100-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=9-3', { kind: 'whole' }],
    ['bytes=-', { kind: 'whole' }],
    ['bytes=0-1,5-6', { kind: 'whole' }],
    ['lines=0-1', { kind: 'whole' }],
    ['bytes=1e3-', { kind: 'whole' }],
    [`bytes=${'9'.repeat(40)}-`, { kind: 'whole' }],
  ] as const)('%s asks for %j', (header, range) => {
    expect(readByteRange(header, 100)).toEqual(range);
  });

  it('finds nothing in an empty body', () => {
    expect(readByteRange('bytes=0-', 0)).toEqual({ kind: 'unsatisfiable' });
    expect(readByteRange(null, 0)).toEqual({ kind: 'whole' });
  });
});

describe('the answer with a body', () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);

  it('gives a slice with its place in the whole', async () => {
    const response = bodyResponse(bytes, 'bytes=10-12', { 'content-type': 'image/png' });
    expect(response.status).toBe(206);
    expect(Object.fromEntries(response.headers)).toEqual({
      'accept-ranges': 'bytes',
      'content-length': '3',
      'content-range': 'bytes 10-12/100',
      'content-type': 'image/png',
    });
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([10, 11, 12]);
  });

  it('refuses what is beyond the end, with the size', () => {
    const response = bodyResponse(bytes, 'bytes=100-', {});
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */100');
  });

  it('never carries more than the limit: whole bodies are refused, slices shortened', async () => {
    expect(bodyResponse(bytes, null, {}, 40).status).toBe(413);
    const slice = bodyResponse(bytes, 'bytes=20-', {}, 40);
    expect(slice.headers.get('content-range')).toBe('bytes 20-59/100');
    expect((await slice.arrayBuffer()).byteLength).toBe(40);
  });
});
