import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, fingerprint } from '../../../../central/database/fingerprint.ts';

describe('fingerprint of a payload', () => {
  it('sorts members at every depth and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '' }], a: null })).toBe('{"a":null,"b":[{"c":"","d":1}]}');
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  });

  it('does not tell a member that is absent from one that is undefined', () => {
    expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
  });

  it('is the same after any journey through JSON, in any order of members', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([name, member]) => [name, shuffled(member)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const there: unknown = JSON.parse(JSON.stringify(value));
        expect(fingerprint(shuffled(there))).toBe(fingerprint(there));
        expect(JSON.parse(canonicalJson(there))).toEqual(there);
      }),
    );
  });
});
