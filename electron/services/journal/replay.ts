import { journalRecord, type JournalRecord } from '../../../shared/sync/journal-record.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openBytes } from '../keys/envelope.ts';
import { decodeBody, decodeHeader, headerLength, isLaterFormat, nextChain, recordContext } from './frame.ts';
import { decodePart, type JournalEnd } from './part.ts';
import { isTornTail } from './torn-tail.ts';

/** What a file of a journal, one part of it, holds, and where the next record goes. */
export interface Replay {
  readonly records: JournalRecord[];
  /** Position of the last record before this part; 0 for the first part. */
  readonly beginsAfter: number;
  readonly end: JournalEnd;
  /** Bytes of an incomplete last record behind `end.offset`. */
  readonly tornBytes: number;
}

/**
 * Reads and verifies a part of a journal: checksums, positions without a gap, the hash chain, and each record's seal. An
 * incomplete last record is reported in `tornBytes`; anything else that does not verify is `journal-damaged`. A
 * record that verifies but says something unknown was written by a newer version: `data-from-the-future`.
 */
export function replayJournal(file: Buffer, key: Uint8Array): Result<Replay> {
  if (isLaterFormat(file)) return fail('data-from-the-future');
  const records: JournalRecord[] = [];
  const beginning = decodePart(file);
  if (beginning === null) return fail('journal-damaged', { after: 'beginning' });
  let end = beginning;
  const beginsAfter = beginning.seq;
  while (end.offset < file.length) {
    const header = decodeHeader(file, end.offset);
    const body = header === null ? null : decodeBody(file, end.offset, header);
    if (header === null || body === null) {
      // a further part was complete before it became the journal: its first record cannot be one that was cut off
      const mayBeTorn = records.length > 0 || beginsAfter === 0;
      if (!mayBeTorn || !isTornTail(file, end.offset, end.batch)) return damaged(end);
      return ok({ records, beginsAfter, end, tornBytes: file.length - end.offset });
    }
    const chain = nextChain(end.chain, header.seq, body.sealed);
    if (header.seq !== end.seq + 1 || header.batch < end.batch || !chain.equals(body.chain))
      return damaged(end);
    const plain = openBytes(key, body.sealed, recordContext(end.chain, header.seq));
    if (plain === null) return damaged(end);
    const record = journalRecord.safeParse(JSON.parse(plain.toString('utf8')));
    if (!record.success) return fail('data-from-the-future');
    records.push(record.data);
    end = {
      offset: end.offset + headerLength + header.bodyLength,
      seq: header.seq,
      batch: header.batch,
      chain,
    };
  }
  if (beginsAfter > 0 && records.length === 0) return damaged(end);
  return ok({ records, beginsAfter, end, tornBytes: 0 });
}

const damaged = (end: JournalEnd) => fail('journal-damaged', { after: String(end.seq) });
