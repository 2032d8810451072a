import { describe, expect, it } from 'vitest';
import {
  bytesField,
  readFields,
  readPacked,
  wholeField,
  writeFields,
} from '../../../../../../evidence/text/model/graph/wire.ts';

describe('the wire format of a model', () => {
  it('comes back as it was written', () => {
    const fields = [
      wholeField(1, 0),
      wholeField(8, 300),
      bytesField(7, 'conv'),
      bytesField(9, new Uint8Array(200)),
    ];
    expect(readFields(writeFields(fields))).toEqual(fields);
  });

  it('is refused when it is cut off', () => {
    const message = writeFields([bytesField(7, 'a longer text')]);
    expect(() => readFields(message.subarray(0, message.length - 1))).toThrow('cut off');
  });

  it('reads numbers that stand packed in one field', () => {
    expect(readPacked(Uint8Array.of(3, 0xac, 0x02, 1))).toEqual([3, 300, 1]);
  });
});
