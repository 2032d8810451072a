import { describe, expect, it } from 'vitest';
import { foldOutbox } from '../../../../shared/sync/fold-outbox.ts';
import type { OutboxEntry } from '../../../../shared/sync/outbox-entry.ts';
import { snapshotOf } from '../../../../shared/sync/snapshot.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';

const entries = (...states: OutboxEntry['state'][]): OutboxEntry[] =>
  states.map((state, index) => anOutboxEntry({ state, seq: index + 1 }));

describe('what a new part of the journal begins with', () => {
  it('is every opinion that is open or refused, however old', () => {
    const all = entries('refused', 'waiting', 'sending', 'confirmed', 'undone', 'resolved');
    expect(snapshotOf(all, 0).map(({ state }) => state)).toEqual(['refused', 'waiting', 'sending']);
  });

  it('is the newest of the settled ones, in the order in which people judged', () => {
    const all = entries('confirmed', 'waiting', 'confirmed', 'undone');
    expect(snapshotOf(all, 2)).toEqual(all.slice(1));
  });

  it('gives the outbox back, whatever was recorded before it', () => {
    const all = entries('waiting', 'confirmed');
    const event = { type: 'snapshot' as const, entries: all };
    expect(foldOutbox([{ seq: 9, at: '2026-03-02T01:02:03.000Z', userId: 'u', event }])).toEqual(all);
  });
});
