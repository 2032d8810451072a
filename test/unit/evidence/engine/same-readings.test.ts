import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { LaneOutcome } from '../../../../evidence/engine/lane-messages.ts';
import { openPool } from '../../../../evidence/engine/pool.ts';

const papers = ['case-01/id-front.jpg', 'case-02/diagnosis.jpg', 'case-02/id-back.jpg'];

/** Reads papers in this order with so many lanes; what was read of each, times left out. */
async function readAll(order: readonly string[], lanes: number): Promise<Map<string, unknown>> {
  const outcomes = new Map<string, unknown>();
  const tasks = await Promise.all(
    order.map(async (name) => ({
      id: name,
      fileName: name,
      bytes: new Uint8Array(await readFile(path.resolve('resources/samples', name))),
    })),
  );
  return new Promise((resolve) => {
    const pool = openPool({
      start: {
        directory: { version: 'test', institutions: [] },
        recognitionFolder: path.resolve('resources/recognition'),
      },
      lanes,
      log: () => undefined,
      onReady: () => undefined,
      onBroken: () => resolve(outcomes),
      onOutcome(id, outcome: LaneOutcome) {
        outcomes.set(id, outcome.type === 'read' ? { ...outcome.readings, timings: null } : outcome);
        if (outcomes.size === order.length) void pool.close().then(() => resolve(outcomes));
      },
    });
    for (const task of tasks) pool.submit(task, 1);
  });
}

it('reads the same from a paper whatever lane reads it and whatever was read before', async () => {
  const one = await readAll(papers, 1);
  const other = await readAll(papers.toReversed(), 2);
  for (const name of papers) expect(other.get(name)).toEqual(one.get(name));
  expect(one.size).toBe(papers.length);
});
