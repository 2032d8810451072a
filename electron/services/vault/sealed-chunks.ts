import * as z from 'zod';
import type { Random } from '../host.ts';
import { openBytes, sealBytes } from '../keys/envelope.ts';

/**
 * Format of a file in the vault: magic, 16 random bytes that are this file's id, then chunks. A chunk is its sealed
 * length (4 bytes, little-endian), one byte that is 1 on the last chunk, and an envelope. Chunk 0 holds the facts
 * about the file as JSON, the others its content, at most 64 KiB each. Every chunk is bound to file name, file id, position
 * and the last-chunk mark, so none can be moved, swapped, repeated or cut off unseen.
 */
export const chunkSize = 64 * 1024;
const magic = Buffer.from('MSV1', 'latin1');
const fileIdLength = 16;
const prefixLength = 5;

/** Bytes before the first chunk. */
export const fileHeaderLength = magic.length + fileIdLength;

/** What the vault knows about a file besides its content. */
export const fileFacts = z.object({
  mediaType: z.string(),
  /** Strong entity tag under which the content was being downloaded. */
  etag: z.string().nullable(),
});
export type FileFacts = z.infer<typeof fileFacts>;

/** Key, and the name that its chunks are bound to. */
export interface ChunkSeal {
  readonly key: Uint8Array;
  readonly name: string;
}

/** The beginning of a new file. */
export function encodeFileHeader(random: Random): Buffer {
  return Buffer.concat([magic, random.bytes(fileIdLength)]);
}

/** One chunk as it is written. `header` is the file's own beginning. */
export function encodeChunk(
  seal: ChunkSeal,
  header: Uint8Array,
  index: number,
  last: boolean,
  content: Uint8Array,
  random: Random,
): Buffer {
  const sealed = sealBytes(seal.key, content, chunkContext(seal, header, index, last), random);
  const prefix = Buffer.alloc(prefixLength);
  prefix.writeUInt32LE(sealed.length, 0);
  prefix[4] = last ? 1 : 0;
  return Buffer.concat([prefix, sealed]);
}

/** What can be read of a file, up to the first chunk that is cut off or does not verify. */
export interface DecodedFile {
  readonly facts: FileFacts;
  readonly chunks: readonly Buffer[];
  /** True when the chunk marked as last is there: the file is whole. */
  readonly complete: boolean;
  /** Offset behind the last good chunk. */
  readonly end: number;
}

/** Reads a file; `null` when not even its facts verify. */
export function decodeFile(seal: ChunkSeal, file: Buffer): DecodedFile | null {
  const header = file.subarray(0, fileHeaderLength);
  if (header.length < fileHeaderLength || !header.subarray(0, magic.length).equals(magic)) return null;
  const first = decodeChunk(seal, file, fileHeaderLength, 0);
  if (first === null || first.last) return null;
  const facts = parseFacts(first.content);
  if (facts === null) return null;
  const chunks: Buffer[] = [];
  let end = first.end;
  for (;;) {
    const chunk = decodeChunk(seal, file, end, chunks.length + 1);
    if (chunk === null) return { facts, chunks, complete: false, end };
    chunks.push(chunk.content);
    end = chunk.end;
    if (chunk.last) return { facts, chunks, complete: true, end };
  }
}

function decodeChunk(seal: ChunkSeal, file: Buffer, offset: number, index: number) {
  if (offset + prefixLength > file.length) return null;
  const end = offset + prefixLength + file.readUInt32LE(offset);
  if (end > file.length) return null;
  const last = file[offset + 4] === 1;
  const sealed = file.subarray(offset + prefixLength, end);
  const context = chunkContext(seal, file.subarray(0, fileHeaderLength), index, last);
  const content = openBytes(seal.key, sealed, context);
  return content === null ? null : { content, last, end };
}

function parseFacts(content: Buffer): FileFacts | null {
  const parsed = fileFacts.safeParse(JSON.parse(content.toString('utf8')));
  return parsed.success ? parsed.data : null;
}

function chunkContext(seal: ChunkSeal, header: Uint8Array, index: number, last: boolean): Buffer {
  const position = Buffer.alloc(5);
  position.writeUInt32LE(index, 0);
  position[4] = last ? 1 : 0;
  return Buffer.concat([header, position, Buffer.from(seal.name, 'utf8')]);
}
