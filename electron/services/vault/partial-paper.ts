import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { Random } from '../host.ts';
import {
  chunkSize,
  decodeFile,
  encodeChunk,
  encodeFileHeader,
  fileHeaderLength,
  type ChunkSeal,
  type FileFacts,
} from './sealed-chunks.ts';

/** A paper that is being downloaded: encrypted while written, hashed on the way, continued after an interruption. */
export interface PartialPaper {
  /** Bytes of content that are kept so far; the download goes on from here. */
  readonly length: number;
  /** Facts it was begun with, `null` while nothing is kept. */
  readonly facts: FileFacts | null;
  /** Throws away what is kept and begins anew. */
  restart(facts: FileFacts): Promise<void>;
  append(content: Uint8Array): Promise<void>;
  /** Writes the last chunk, fsyncs and closes; gives the SHA-256 (hex) and the size of all content. */
  finish(): Promise<{ sha256: string; size: number }>;
  /** Closes the file after writing what is not sealed yet, so that an interrupted download goes on there. */
  close(): Promise<void>;
}

/** Opens or creates the partial file; whole chunks of an interrupted download are kept, an incomplete one is cut off. */
export async function openPartialPaper(path: string, seal: ChunkSeal, random: Random): Promise<PartialPaper> {
  const created = await open(path, 'a', 0o600);
  await created.close();
  const handle = await open(path, 'r+');
  try {
    return await continuePaper(handle, seal, random);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function continuePaper(handle: FileHandle, seal: ChunkSeal, random: Random): Promise<PartialPaper> {
  let hash: Hash = createHash('sha256');
  let header: Buffer = Buffer.alloc(0);
  let facts: FileFacts | null = null;
  let index = 0;
  let offset = 0;
  let length = 0;
  let pending: Buffer = Buffer.alloc(0);
  let closed = false;

  const put = async (bytes: Uint8Array): Promise<void> => {
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
      done += bytesWritten;
    }
    offset += bytes.length;
  };
  const putChunk = async (content: Uint8Array, last: boolean): Promise<void> => {
    await put(encodeChunk(seal, header, index, last, content, random));
    index += 1;
  };

  const content = await handle.readFile();
  const kept = decodeFile(seal, content);
  if (kept !== null && !kept.complete) {
    header = content.subarray(0, fileHeaderLength);
    facts = kept.facts;
    for (const chunk of kept.chunks) {
      hash.update(chunk);
      length += chunk.length;
    }
    index = kept.chunks.length + 1;
    offset = kept.end;
    await handle.truncate(kept.end);
  }

  return {
    get length() {
      return length;
    },
    get facts() {
      return facts;
    },
    restart: async (begun) => {
      await handle.truncate(0);
      hash = createHash('sha256');
      header = encodeFileHeader(random);
      facts = begun;
      index = 0;
      offset = 0;
      length = 0;
      pending = Buffer.alloc(0);
      await put(header);
      await putChunk(Buffer.from(JSON.stringify(begun)), false);
    },
    append: async (bytes) => {
      hash.update(bytes);
      length += bytes.length;
      pending = Buffer.concat([pending, bytes]);
      // the last chunk carries a mark, so at least one byte is held back until the end is known
      while (pending.length > chunkSize) {
        await putChunk(pending.subarray(0, chunkSize), false);
        pending = pending.subarray(chunkSize);
      }
    },
    finish: async () => {
      await putChunk(pending, true);
      pending = Buffer.alloc(0);
      await handle.sync();
      closed = true;
      await handle.close();
      return { sha256: hash.digest('hex'), size: length };
    },
    close: async () => {
      if (closed) return;
      closed = true;
      try {
        if (pending.length > 0) await putChunk(pending, false);
      } finally {
        await handle.close();
      }
    },
  };
}
