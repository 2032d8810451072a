import type { JournalRecord } from '../../../shared/sync/journal-record.ts';
import type { Random } from '../host.ts';
import { sealBytes } from '../keys/envelope.ts';
import { nextChain, recordContext } from './frame.ts';

/** What every record of one journal is sealed with. */
export interface RecordSeal {
  readonly key: Uint8Array;
  readonly userId: string;
  readonly random: Random;
}

/** A record sealed behind everything before it, and the chain after it. */
export function sealRecord(
  { key, random }: RecordSeal,
  before: Uint8Array,
  record: JournalRecord,
): { readonly sealed: Buffer; readonly chain: Buffer } {
  const plain = Buffer.from(JSON.stringify(record));
  const sealed = sealBytes(key, plain, recordContext(before, record.seq), random);
  return { sealed, chain: nextChain(before, record.seq, sealed) };
}
