import type { CaseId, Sha256 } from '../../../shared/domain/identifiers.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';

/** What making room needs. */
export interface RoomParts {
  /** All opinions of this person, in the order in which they were given. */
  readonly entries: () => readonly OutboxEntry[];
  readonly papersOf: (caseId: CaseId) => ReadonlySet<Sha256> | null;
  readonly has: (hash: Sha256) => Promise<boolean>;
  /** Removes the papers of a case that no other case has. */
  readonly purge: (caseId: CaseId) => Promise<void>;
  readonly hasRoom: () => Promise<boolean>;
}

/**
 * Makes room for papers that are needed by removing those of cases whose opinion the centre has confirmed, oldest
 * first; they can be fetched again. Papers of a case with an opinion that is not settled stay. True when there is room.
 */
export async function makeRoom(parts: RoomParts): Promise<boolean> {
  if (await parts.hasRoom()) return true;
  const entries = parts.entries();
  const inHand = new Set(
    entries
      .filter(({ state }) => state !== 'confirmed' && state !== 'undone' && state !== 'resolved')
      .map(({ opinion }) => opinion.caseId),
  );
  for (const { state, opinion } of entries) {
    if (state !== 'confirmed' || inHand.has(opinion.caseId)) continue;
    const papers = [...(parts.papersOf(opinion.caseId) ?? [])];
    const here = await Promise.all(papers.map((hash) => parts.has(hash)));
    if (!here.includes(true)) continue;
    await parts.purge(opinion.caseId);
    if (await parts.hasRoom()) return true;
  }
  return false;
}
