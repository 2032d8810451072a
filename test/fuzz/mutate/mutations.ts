import type { Random } from '../../corpus/random.ts';

/** Spoils a file. `other` is another file of the samples, for what is made of two. */
export type Mutation = (bytes: Uint8Array, other: Uint8Array, random: Random) => Uint8Array;

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

/** Every way in which a paper is spoilt, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'bits-flipped': (bytes, _, random) => {
    const spoilt = bytes.slice();
    for (let count = random.integer(1, 60); count > 0; count -= 1)
      spoilt[random.integer(0, spoilt.length - 1)]! ^= 1 << random.integer(0, 7);
    return spoilt;
  },
  'head-flipped': (bytes, _, random) => {
    const spoilt = bytes.slice();
    for (let count = random.integer(1, 8); count > 0; count -= 1)
      spoilt[random.integer(0, Math.min(600, spoilt.length) - 1)] = random.integer(0, 255);
    return spoilt;
  },
  truncated: (bytes, _, random) => bytes.slice(0, random.integer(1, bytes.length - 1)),
  'middle-missing': (bytes, _, random) => {
    const from = random.integer(10, bytes.length - 10);
    return join(bytes.slice(0, from), bytes.slice(Math.min(bytes.length, from + random.integer(1, 5000))));
  },
  'piece-repeated': (bytes, _, random) => {
    const from = random.integer(0, bytes.length - 1);
    const piece = bytes.slice(from, from + random.integer(10, 4000));
    return join(bytes.slice(0, from), piece, piece, piece, bytes.slice(from));
  },
  spliced: (bytes, other, random) =>
    join(
      bytes.slice(0, random.integer(100, bytes.length - 1)),
      other.slice(random.integer(0, other.length - 1)),
    ),
  'zeros-inside': (bytes, _, random) => {
    const spoilt = bytes.slice();
    const from = random.integer(0, bytes.length - 1);
    return spoilt.fill(0, from, from + random.integer(16, 20_000));
  },
  'foreign-head': (bytes, other) => join(other.slice(0, 16), bytes.slice(16)),
  'two-files-in-one': (bytes, other) => join(bytes, other),
  'page-before-picture': (bytes) => join(text('<!doctype html><svg onload="alert(1)">\n'), bytes),
  'pdf-head-before-picture': (bytes) => join(text('%PDF-1.7\n'), bytes),
  'large-in-its-header': (bytes, _, random) => withLargeDimensions(bytes, random),
};

/** Puts enormous widths and heights into every frame header of a JPEG, the header of a PNG, or the boxes of a PDF's pages. */
function withLargeDimensions(bytes: Uint8Array, random: Random): Uint8Array {
  const spoilt = Buffer.from(bytes);
  if (spoilt[0] === 0x89) {
    spoilt.writeUInt32BE(random.integer(20_000, 2 ** 31 - 1), 16);
    spoilt.writeUInt32BE(random.integer(20_000, 2 ** 31 - 1), 20);
  } else if (spoilt[0] === 0xff) {
    for (let at = 2; at < spoilt.length - 9; at += 1)
      if (spoilt[at] === 0xff && (spoilt[at + 1] === 0xc0 || spoilt[at + 1] === 0xc2)) {
        spoilt.writeUInt16BE(65_500, at + 5);
        spoilt.writeUInt16BE(65_500, at + 7);
      }
  } else {
    const words = spoilt.toString('latin1');
    return text(
      words.replaceAll(/\/MediaBox\s*\[[^\]]*\]/g, (box) => '/MediaBox[0 0 9e5 9e5]'.padEnd(box.length)),
    );
  }
  return new Uint8Array(spoilt);
}
