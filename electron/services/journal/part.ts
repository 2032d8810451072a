import { crc32 } from 'node:zlib';
import { chainStart } from './frame.ts';

/**
 * A journal is written in parts, one file each. The first begins with its first record. A further part begins with 48
 * bytes: magic, position and batch of the last record before it, the hash chain up to there, and a checksum. Its first
 * record is sealed under that chain, so that a part opens only behind the one that it was made for.
 */
export interface JournalEnd {
  /** Offset in the file of the part. */
  readonly offset: number;
  readonly seq: number;
  readonly batch: number;
  readonly chain: Uint8Array;
}

const magic = Buffer.from('MSJ2', 'latin1');
const length = 48;
const checked = length - 4;

/** Where the first part begins. */
const first: JournalEnd = { offset: 0, seq: 0, batch: 0, chain: chainStart };

/** The beginning of a part that follows `end`. */
export function encodePart(end: JournalEnd): Buffer {
  const bytes = Buffer.alloc(length);
  magic.copy(bytes, 0);
  bytes.writeUInt32LE(end.seq, 4);
  bytes.writeUInt32LE(end.batch, 8);
  bytes.set(end.chain, 12);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, checked)), checked);
  return bytes;
}

/** Where the records of a file begin and what they follow; `null` for a further part whose beginning does not verify. */
export function decodePart(file: Buffer): JournalEnd | null {
  if (!file.subarray(0, magic.length).equals(magic)) return first;
  if (file.length < length || file.readUInt32LE(checked) !== crc32(file.subarray(0, checked))) return null;
  return {
    offset: length,
    seq: file.readUInt32LE(4),
    batch: file.readUInt32LE(8),
    chain: Buffer.from(file.subarray(12, checked)),
  };
}
