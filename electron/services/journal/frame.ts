import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * How a record stands in the journal file: a header of 24 bytes (magic, body length, position, batch, checksum of the
 * body, checksum of the header; little-endian), then the body: the sealed record and, last, 32 bytes of hash chain.
 * The header has a checksum of its own so that a flipped length is never mistaken for a record cut off at the end.
 * A batch is what was written with one fsync; a later batch proves that every earlier one had reached the disk.
 */
export interface FrameHeader {
  readonly bodyLength: number;
  readonly seq: number;
  readonly batch: number;
  readonly bodyChecksum: number;
}

export const headerLength = 24;
const chainLength = 32;
const magic = Buffer.from('MSJ1', 'latin1');

/** Where the chain of every journal begins. */
export const chainStart = createHash('sha256').update('menshen journal 1').digest();

/** What a sealed record is bound to: its position and everything before it. */
export function recordContext(chain: Uint8Array, seq: number): Buffer {
  const position = Buffer.alloc(4);
  position.writeUInt32LE(seq);
  return Buffer.concat([chain, position]);
}

/** The chain after a record. */
export function nextChain(chain: Uint8Array, seq: number, sealed: Uint8Array): Buffer {
  return createHash('sha256').update(recordContext(chain, seq)).update(sealed).digest();
}

/** Bytes of one record as they are written. */
export function encodeFrame(seq: number, batch: number, sealed: Uint8Array, chain: Uint8Array): Buffer {
  const body = Buffer.concat([sealed, chain]);
  const header = Buffer.alloc(headerLength);
  magic.copy(header, 0);
  header.writeUInt32LE(body.length, 4);
  header.writeUInt32LE(seq, 8);
  header.writeUInt32LE(batch, 12);
  header.writeUInt32LE(crc32(body), 16);
  header.writeUInt32LE(crc32(header.subarray(0, 20)), 20);
  return Buffer.concat([header, body]);
}

/** The header at an offset, or `null` when none that verifies stands there. */
export function decodeHeader(file: Buffer, offset: number): FrameHeader | null {
  if (offset + headerLength > file.length) return null;
  const header = file.subarray(offset, offset + headerLength);
  if (!header.subarray(0, 4).equals(magic)) return null;
  if (header.readUInt32LE(20) !== crc32(header.subarray(0, 20))) return null;
  const bodyLength = header.readUInt32LE(4);
  if (bodyLength <= chainLength) return null;
  return {
    bodyLength,
    seq: header.readUInt32LE(8),
    batch: header.readUInt32LE(12),
    bodyChecksum: header.readUInt32LE(16),
  };
}

/** The body that a header announces, or `null` when it is cut off or its checksum differs. */
export function decodeBody(
  file: Buffer,
  offset: number,
  header: FrameHeader,
): { sealed: Buffer; chain: Buffer } | null {
  const start = offset + headerLength;
  const end = start + header.bodyLength;
  if (end > file.length) return null;
  const body = file.subarray(start, end);
  if (crc32(body) !== header.bodyChecksum) return null;
  const split = body.length - chainLength;
  return { sealed: body.subarray(0, split), chain: body.subarray(split) };
}

/** True when a journal of another, later format begins here; 2 is a further part (`part.ts`). */
export const isLaterFormat = (file: Buffer): boolean =>
  file.length >= 4 && file.subarray(0, 3).equals(magic.subarray(0, 3)) && file[3]! > 0x32 && file[3]! <= 0x39;

/** Offset of the next header that verifies at or after `from`, or `null`. */
export function findHeader(file: Buffer, from: number): { offset: number; header: FrameHeader } | null {
  for (let offset = file.indexOf(magic, from); offset >= 0; offset = file.indexOf(magic, offset + 1)) {
    const header = decodeHeader(file, offset);
    if (header !== null) return { offset, header };
  }
  return null;
}
