import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { JournalEvent, JournalRecord } from '../../../../shared/sync/journal-record.ts';
import { applyRecord, foldOutbox, type Outbox } from '../../../../shared/sync/fold-outbox.ts';
import { anOpinion } from '../../../builders/opinion.ts';

const opinion = anOpinion();
const { opinionId } = opinion;
const events = {
  judged: { type: 'judged', opinion },
  undone: { type: 'undone', opinionId },
  sent: { type: 'sent', opinionId, attempt: 1 },
  again: { type: 'sent', opinionId, attempt: 2 },
  confirmed: {
    type: 'confirmed',
    opinionId,
    revision: 4,
    state: 'APPROVED',
    recordedAt: '2026-03-02T02:00:00Z',
  },
  refused: { type: 'refused', opinionId, code: 'revision-mismatch', current: null },
  resolved: { type: 'resolved', opinionId, how: 'rejudged', note: '按现状重审' },
  opened: { type: 'opened', caseId: opinion.caseId, revision: 3 },
} as const satisfies Record<string, JournalEvent>;
type Step = keyof typeof events;

const records = (steps: readonly Step[]): JournalRecord[] =>
  steps.map((step, index) => ({
    seq: index + 1,
    at: `2026-03-02T01:00:0${index % 10}.000Z`,
    userId: 'u-reviewer',
    event: events[step],
  }));
const stateAfter = (steps: readonly Step[]) => foldOutbox(records(steps))[0]?.state ?? 'absent';

describe('what the journal says of an opinion', () => {
  it.each<[Step[], string]>([
    [[], 'absent'],
    [['opened'], 'absent'],
    [['sent'], 'absent'],
    [['judged'], 'waiting'],
    [['judged', 'undone'], 'undone'],
    [['judged', 'sent'], 'sending'],
    [['judged', 'sent', 'again'], 'sending'],
    [['judged', 'sent', 'confirmed'], 'confirmed'],
    [['judged', 'sent', 'refused'], 'refused'],
    [['judged', 'refused'], 'refused'],
    [['judged', 'sent', 'refused', 'resolved'], 'resolved'],
    [['judged', 'sent', 'undone'], 'sending'],
    [['judged', 'undone', 'sent'], 'undone'],
    [['judged', 'undone', 'confirmed'], 'undone'],
    [['judged', 'sent', 'confirmed', 'refused'], 'confirmed'],
    [['judged', 'sent', 'confirmed', 'judged'], 'confirmed'],
    [['judged', 'resolved'], 'waiting'],
  ])('%j: %s', (steps, state) => {
    expect(stateAfter(steps)).toBe(state);
  });

  it('counts attempts and keeps what the centre said, with the place of the last record', () => {
    const [entry] = foldOutbox(records(['judged', 'opened', 'sent', 'again', 'confirmed']));
    expect(entry).toMatchObject({
      seq: 5,
      attempts: 2,
      recordedAt: '2026-03-02T01:00:00.000Z',
      confirmation: { revision: 4, state: 'APPROVED' },
      refusal: null,
    });
    const [refused] = foldOutbox(records(['judged', 'sent', 'refused', 'resolved']));
    expect(refused).toMatchObject({
      refusal: { code: 'revision-mismatch', at: '2026-03-02T01:00:02.000Z' },
      resolution: { how: 'rejudged' },
    });
  });

  it('keeps opinions in the order in which they were judged', () => {
    const second = anOpinion();
    const all = [
      ...records(['judged', 'sent']),
      {
        seq: 3,
        at: '2026-03-02T01:00:03.000Z',
        userId: 'u',
        event: { type: 'judged' as const, opinion: second },
      },
      { seq: 4, at: '2026-03-02T01:00:04.000Z', userId: 'u', event: events.confirmed },
    ];
    expect(foldOutbox(all).map((entry) => entry.opinion.opinionId)).toEqual([opinionId, second.opinionId]);
  });
});

const anySteps = fc.array(fc.constantFrom<Step>(...(Object.keys(events) as Step[])), { maxLength: 12 });

it('gives the same outbox record by record as all at once', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      let outbox: Outbox = new Map();
      for (const record of records(steps)) outbox = applyRecord(outbox, record);
      expect([...outbox.values()]).toEqual(foldOutbox(records(steps)));
    }),
  );
});

it('never opens a settled opinion again', () => {
  fc.assert(
    fc.property(anySteps, anySteps, (before, after) => {
      const settled = stateAfter(before);
      fc.pre(['confirmed', 'undone', 'resolved'].includes(settled));
      expect(stateAfter([...before, ...after])).toBe(settled);
    }),
  );
});
