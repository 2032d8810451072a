import { describe, expect, it } from 'vitest';
import { byteRange } from '../../../../central/documents/byte-range.ts';

const tag = '"abc"';

describe('byte range', () => {
  it.each([
    ['bytes=0-', 0, 99],
    ['bytes=10-19', 10, 19],
    ['bytes=99-', 99, 99],
    ['bytes=90-500', 90, 99],
    ['bytes=-1', 99, 99],
    ['bytes=-500', 0, 99],
    ['BYTES=0-0', 0, 0],
  ])('serves the part of %s', (range, first, last) => {
    expect(byteRange(100, tag, range, undefined)).toEqual({ kind: 'part', first, last });
    expect(byteRange(100, tag, range, tag)).toEqual({ kind: 'part', first, last });
  });

  it.each([
    undefined,
    'bytes=',
    'bytes=-',
    'bytes=5-2',
    'bytes=0-1,5-6',
    'items=0-1',
    'bytes=a-b',
    'bytes=0-1x',
  ])('serves the whole for %s', (range) => {
    expect(byteRange(100, tag, range, undefined)).toEqual({ kind: 'whole' });
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])('has nothing for %s', (range) => {
    expect(byteRange(100, tag, range, undefined)).toEqual({ kind: 'unsatisfiable' });
  });

  it('has no part of an empty paper', () => {
    expect(byteRange(0, tag, 'bytes=0-', undefined).kind).toBe('unsatisfiable');
    expect(byteRange(0, tag, 'bytes=-5', undefined).kind).toBe('unsatisfiable');
    expect(byteRange(0, tag, undefined, undefined).kind).toBe('whole');
  });

  it.each(['"other"', 'W/"abc"', 'abc', 'Sun, 22 Nov 2026 00:00:00 GMT'])(
    'starts over where %s does not name the same content',
    (ifRange) => {
      expect(byteRange(100, tag, 'bytes=10-', ifRange)).toEqual({ kind: 'whole' });
      expect(byteRange(100, tag, 'bytes=100-', ifRange)).toEqual({ kind: 'whole' });
    },
  );
});
