import { expect, it } from 'vitest';
import { makeRoom } from '../../../../../electron/services/documents/make-room.ts';
import type { CaseId, Sha256 } from '../../../../../shared/domain/identifiers.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { anOutboxEntry } from '../../../../builders/outbox-entry.ts';

/** A disk with room for so many papers and cases with one paper each. */
function scene(room: number, states: readonly ('confirmed' | 'waiting' | 'refused')[]) {
  const entries = states.map((state) => anOutboxEntry({ state, opinion: anOpinion() }));
  const here = new Map(
    entries.map(({ opinion }) => [opinion.caseId, `paper of ${opinion.caseId}` as Sha256]),
  );
  const gone: CaseId[] = [];
  const made = makeRoom({
    entries: () => entries,
    papersOf: (caseId) => new Set([here.get(caseId)!]),
    has: async (hash) => [...here.values()].includes(hash),
    purge: async (caseId) => {
      here.delete(caseId);
      gone.push(caseId);
    },
    hasRoom: async () => here.size <= room,
  });
  return { entries, gone, made };
}
const caseOf = (entry: ReturnType<typeof anOutboxEntry>): CaseId => entry.opinion.caseId;

it('removes nothing while there is room', async () => {
  const { made, gone } = scene(2, ['confirmed', 'confirmed']);
  expect(await made).toBe(true);
  expect(gone).toEqual([]);
});

it('removes papers of confirmed cases, oldest first, and no more than it must', async () => {
  const { entries, made, gone } = scene(2, ['confirmed', 'waiting', 'confirmed', 'confirmed']);
  expect(await made).toBe(true);
  expect(gone).toEqual([caseOf(entries[0]!), caseOf(entries[2]!)]);
});

it('never removes papers of a case whose opinion is not settled, and says that there is no room', async () => {
  const { entries, made, gone } = scene(0, ['waiting', 'confirmed', 'refused']);
  expect(await made).toBe(false);
  expect(gone).toEqual([caseOf(entries[1]!)]);
});
