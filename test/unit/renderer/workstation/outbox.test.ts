import { describe, expect, it } from 'vitest';
import { countOutbox, openEntryOf } from '../../../../renderer/workstation/opinions/outbox.ts';
import { outboxList, trayOf } from '../../../../renderer/upload/lists.ts';
import { anOpinion } from '../../../builders/opinion.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';

const mapOf = (...entries: ReturnType<typeof anOutboxEntry>[]) =>
  new Map(entries.map((entry) => [entry.opinion.opinionId, entry]));

describe('the outbox as it is shown', () => {
  const waiting = anOutboxEntry({ recordedAt: '2026-03-02T03:00:00.000Z' });
  const sending = anOutboxEntry({ state: 'sending', recordedAt: '2026-03-02T02:00:00.000Z' });
  const refused = anOutboxEntry({ state: 'refused', recordedAt: '2026-03-02T05:00:00.000Z' });
  const refusedEarlier = anOutboxEntry({ state: 'refused', recordedAt: '2026-03-02T04:00:00.000Z' });
  const confirmed = anOutboxEntry({ state: 'confirmed', recordedAt: '2026-03-02T06:00:00.000Z' });
  const all = mapOf(confirmed, refused, waiting, refusedEarlier, sending);

  it('counts what waits and what was refused', () => {
    expect(countOutbox(all)).toEqual({ waiting: 2, refused: 2 });
  });

  it('puts what is on its way first and what is settled last', () => {
    expect(outboxList(all)).toEqual([waiting, sending, refused, refusedEarlier, confirmed]);
  });

  it('keeps in the tray what was refused, longest wait first', () => {
    expect(trayOf(all)).toEqual([refusedEarlier, refused]);
  });

  it('finds the newest open opinion about a case', () => {
    const { caseId } = anOpinion();
    const first = anOutboxEntry({ opinion: anOpinion({ caseId }), seq: 1 });
    const second = anOutboxEntry({ opinion: anOpinion({ caseId }), seq: 5 });
    const undone = anOutboxEntry({ opinion: anOpinion({ caseId }), seq: 9, state: 'undone' });
    expect(openEntryOf(mapOf(first, second, undone), caseId)).toBe(second);
    expect(openEntryOf(mapOf(undone), caseId)).toBeUndefined();
  });
});
