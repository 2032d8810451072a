import { readingsLimit } from '../../../shared/central-api/schema.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import type { ReadingsShelf } from '../evidence/readings-shelf.ts';

/**
 * The readings that an opinion stood on, for the centre to compute the checks again: each paper's once, as they were
 * read by the engine and with the directory that the opinion names. All of them or none: none where one is gone (papers
 * purged since) or where they are larger than a centre takes.
 */
export async function readingsToSend(
  opinion: Pick<Opinion, 'readingsUsed'>,
  shelf: Pick<ReadingsShelf, 'load'>,
): Promise<readonly Readings[]> {
  const found: Readings[] = [];
  const named = new Set<string>();
  let size = 2;
  for (const { sha256, engine, directory } of opinion.readingsUsed) {
    // the same content may have been handed in twice
    if (named.has(sha256)) continue;
    named.add(sha256);
    const outcome = await shelf.load(sha256, { engine, directory });
    if (outcome?.status !== 'read') return [];
    size += Buffer.byteLength(JSON.stringify(outcome.readings)) + 1;
    if (size > readingsLimit) return [];
    found.push(outcome.readings);
  }
  return found;
}
