import type { OpinionId } from '../domain/identifiers.ts';
import type { JournalRecord } from './journal-record.ts';
import type { OutboxEntry } from './outbox-entry.ts';

/** The outbox by opinion, in the order in which people judged. */
export type Outbox = ReadonlyMap<OpinionId, OutboxEntry>;

/** The outbox (待上传) that these records say, in the order in which people judged. Settled opinions stay in it. */
export function foldOutbox(records: Iterable<JournalRecord>): OutboxEntry[] {
  const outbox = new Map<OpinionId, OutboxEntry>();
  for (const record of records) {
    if (record.event.type === 'snapshot') {
      outbox.clear();
      for (const entry of record.event.entries) outbox.set(entry.opinion.opinionId, entry);
      continue;
    }
    const entry = entryAfter(outbox, record);
    if (entry !== null) outbox.set(entry.opinion.opinionId, entry);
  }
  return [...outbox.values()];
}

/** The outbox after one more record; the same object when the record changes nothing. */
export function applyRecord(outbox: Outbox, record: JournalRecord): Outbox {
  // a new part of the journal says again what is known here, and leaves out what was settled long ago
  if (record.event.type === 'snapshot') return outbox;
  const entry = entryAfter(outbox, record);
  return entry === null ? outbox : new Map(outbox).set(entry.opinion.opinionId, entry);
}

const isOpen = (entry: OutboxEntry): boolean => entry.state === 'waiting' || entry.state === 'sending';

/**
 * The entry that a record leaves, or `null` where it changes nothing. waiting → sending → confirmed | refused →
 * resolved; waiting → undone. A settled opinion never opens again, whatever a later record says; one that was ever
 * sent can no longer be undone, for the centre may have it.
 */
function entryAfter(outbox: Outbox, { event, seq, at }: JournalRecord): OutboxEntry | null {
  if (event.type === 'opened' || event.type === 'snapshot') return null;
  if (event.type === 'judged') {
    if (outbox.has(event.opinion.opinionId)) return null;
    return {
      opinion: event.opinion,
      state: 'waiting',
      recordedAt: at,
      seq,
      attempts: 0,
      confirmation: null,
      refusal: null,
      resolution: null,
    };
  }
  const entry = outbox.get(event.opinionId);
  if (entry === undefined) return null;
  switch (event.type) {
    case 'undone':
      return entry.state === 'waiting' ? { ...entry, seq, state: 'undone' } : null;
    case 'sent':
      return isOpen(entry) ? { ...entry, seq, state: 'sending', attempts: event.attempt } : null;
    case 'confirmed': {
      const { revision, state, recordedAt } = event;
      return isOpen(entry)
        ? { ...entry, seq, state: 'confirmed', confirmation: { revision, state, recordedAt } }
        : null;
    }
    case 'refused': {
      if (!isOpen(entry)) return null;
      const { code, details, current } = event;
      const refusal = { code, current, at, ...(details === undefined ? {} : { details }) };
      return { ...entry, seq, state: 'refused', refusal };
    }
    case 'resolved': {
      const { how, note } = event;
      return entry.state === 'refused'
        ? { ...entry, seq, state: 'resolved', resolution: { how, note, at } }
        : null;
    }
  }
}
