import { describe, expect, it } from 'vitest';
import { readingsToSend } from '../../../../../electron/services/opinions/readings-to-send.ts';
import { readingsLimit } from '../../../../../shared/central-api/schema.ts';
import type { ReadingOutcome } from '../../../../../shared/readings/schema.ts';
import { aHash, readAs, someReadings } from '../../../../builders/readings.ts';

/** A shelf with these outcomes, read by engine `e` with directory `d`. */
const shelfWith = (outcomes: ReadingOutcome[]) => ({
  load: async (hash: string, { engine, directory }: { engine: string; directory: string }) =>
    engine !== 'e' || directory !== 'd'
      ? null
      : (outcomes.find(
          (outcome) => (outcome.status === 'read' ? outcome.readings.sha256 : outcome.sha256) === hash,
        ) ?? null),
});
const used = (...papers: number[]) => ({
  readingsUsed: papers.map((paper) => ({ sha256: aHash(paper), engine: 'e', directory: 'd' })),
});
const read = (paper: number, text = '') =>
  someReadings({ sha256: aHash(paper), engine: 'e', directory: 'd', mediaType: `image/jpeg${text}` });

describe('readings that go with an opinion', () => {
  it('are those it names, each paper once', async () => {
    const shelf = shelfWith([readAs(read(1)), readAs(read(2)), readAs(read(3))]);
    expect(await readingsToSend(used(3, 1, 3), shelf)).toEqual([read(3), read(1)]);
  });

  it('are none where one is gone, was read otherwise, or could not be read', async () => {
    const shelf = shelfWith([
      readAs(read(1)),
      { status: 'unreadable', sha256: aHash(2), code: 'file-damaged' },
    ]);
    expect(await readingsToSend(used(1, 2), shelf)).toEqual([]);
    expect(await readingsToSend(used(1, 9), shelf)).toEqual([]);
    const other = { readingsUsed: [{ sha256: aHash(1), engine: 'f', directory: 'd' }] };
    expect(await readingsToSend(other, shelf)).toEqual([]);
  });

  it('are none where they are larger than a centre takes', async () => {
    const half = 'x'.repeat(readingsLimit / 2);
    const shelf = shelfWith([readAs(read(1, half)), readAs(read(2, half))]);
    expect(await readingsToSend(used(1), shelf)).toHaveLength(1);
    expect(await readingsToSend(used(1, 2), shelf)).toEqual([]);
  });
});
