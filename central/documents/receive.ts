import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { recordAudit } from '../operations/audit/record.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Centre } from '../context.ts';
import { headLength, mediaTypeOf, type AcceptedType } from './media-type.ts';

/** Largest paper that is taken in, bytes. */
export const largestPaper = 20 * 1024 * 1024;

/** A paper on its way in. */
export interface Arrival {
  readonly stream: Readable;
  /** What the sender calls it. */
  readonly statedType: string;
  /** SHA-256 that the sender expects, where it says one. */
  readonly expected: string | undefined;
  /** Channel (受理渠道) that brings it. */
  readonly channel: string;
}

/** A paper that is stored. */
export interface StoredPaper {
  readonly sha256: Sha256;
  readonly size: number;
  readonly mediaType: AcceptedType;
}

/**
 * Takes a paper in as a stream: never whole in memory, no byte beyond the limit, judged by what it contains. It is
 * durable before the answer. Refusals: `file-too-large`, `file-empty`, `file-type-unsupported`, `file-type-mismatch`,
 * `document-hash-mismatch`; nothing of a refused paper stays.
 */
export async function receivePaper(
  centre: Centre,
  draftFolder: string,
  arrival: Arrival,
): Promise<Result<StoredPaper>> {
  await mkdir(draftFolder, { recursive: true });
  const draft = path.join(draftFolder, randomUUID());
  try {
    const written = await writeDraft(draft, arrival.stream);
    if (written === null)
      return fail('file-too-large', { size: `>${largestPaper}`, limit: String(largestPaper) });
    const { sha256, size, head } = written;
    const mediaType = mediaTypeOf(head);
    if (size === 0) return fail('file-empty');
    if (mediaType === null) return fail('file-type-unsupported', { type: arrival.statedType });
    if (mediaType !== arrival.statedType) return fail('file-type-mismatch', { type: mediaType });
    if (arrival.expected !== undefined && arrival.expected !== sha256) return fail('document-hash-mismatch');
    await centre.papers.keepDraft(draft, sha256, size);
    await recordAudit(centre.database.query, {
      at: new Date(centre.clock()),
      user_id: null,
      act: 'paper-received',
      subject: `${arrival.channel} ${sha256}`,
    });
    return ok({ sha256, size, mediaType });
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes the stream to a file, durably; `null` once it is longer than allowed. */
async function writeDraft(
  draft: string,
  stream: Readable,
): Promise<{ sha256: Sha256; size: number; head: Buffer } | null> {
  const file = await open(draft, 'wx');
  try {
    const hash = createHash('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > largestPaper) return null;
      if (head.byteLength < headLength) head = Buffer.concat([head, chunk]).subarray(0, headLength);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex') as Sha256, size, head };
  } finally {
    await file.close();
  }
}
