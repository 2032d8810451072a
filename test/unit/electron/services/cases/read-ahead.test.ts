import { describe, expect, it } from 'vitest';
import { readAhead, type AskChanges } from '../../../../../electron/services/cases/read-ahead.ts';
import type { Workplace } from '../../../../../electron/services/session/workplace.ts';
import { fail, ok } from '../../../../../shared/result.ts';

const mine = { storeKey: 'mine' } as Workplace;
const other = { storeKey: 'other' } as Workplace;

/** A centre with pages `0`, `1`, …; remembers what it was asked, and fails for the cursors in `down`. */
function aCentre(pages: number) {
  const asked: (string | null)[] = [];
  const down = new Set<string | null>();
  const ask: AskChanges = async (_, cursor) => {
    asked.push(cursor);
    if (down.has(cursor)) return fail('offline');
    const page = cursor === null ? 0 : Number(cursor);
    return ok({ changes: [], cursor: String(page + 1), hasMore: page + 1 < pages });
  };
  return { asked, down, ask };
}

describe('reading the change feed ahead', () => {
  it('asks the centre for each page once, the next one before it is wanted', async () => {
    const { asked, ask } = aCentre(3);
    const pull = readAhead(ask);
    await pull(mine, null, 250);
    expect(asked).toEqual([null, '1']);
    await pull(mine, '1', 250);
    expect(asked).toEqual([null, '1', '2']);
    expect(await pull(mine, '2', 250)).toMatchObject({ value: { cursor: '3', hasMore: false } });
    expect(asked).toEqual([null, '1', '2']);
  });

  it('asks again for a page that could not be had', async () => {
    const { asked, down, ask } = aCentre(3);
    const pull = readAhead(ask);
    down.add('1');
    await pull(mine, null, 250);
    down.clear();
    expect(await pull(mine, '1', 250)).toMatchObject({ value: { cursor: '2' } });
    expect(asked).toEqual([null, '1', '1', '2']);
  });

  it('gives what it has to nobody else, for no other cursor and no other size', async () => {
    for (const [workplace, cursor, limit] of [
      [other, '1', 250],
      [mine, '2', 250],
      [mine, '1', 100],
    ] as const) {
      const { asked, ask } = aCentre(3);
      const pull = readAhead(ask);
      await pull(mine, null, 250);
      await pull(workplace, cursor, limit);
      expect(asked.slice(0, 3)).toEqual([null, '1', cursor]);
    }
  });
});
