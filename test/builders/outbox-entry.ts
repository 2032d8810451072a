import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import { anOpinion } from './opinion.ts';

/** An opinion of its own that waits to be sent; every field can be given. */
export const anOutboxEntry = (changes: Partial<OutboxEntry> = {}): OutboxEntry => ({
  opinion: anOpinion(),
  state: 'waiting',
  recordedAt: '2026-03-02T01:02:03.000Z',
  seq: 1,
  attempts: 0,
  confirmation: null,
  refusal: null,
  resolution: null,
  ...changes,
});
