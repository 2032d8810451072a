import { afterEach, describe, expect, it } from 'vitest';
import type { LaneOutcome } from '../../../../evidence/engine/lane-messages.ts';
import { openPool, type Pool } from '../../../../evidence/engine/pool.ts';

let pool: Pool | null = null;
afterEach(() => pool?.close());

/** Opens a pool of brittle lanes, submits the named tasks and waits for as many outcomes. */
function run(names: readonly string[], lanes = 1, laneFile = new URL('brittle-lane.ts', import.meta.url)) {
  const outcomes: [string, LaneOutcome][] = [];
  return new Promise<{ outcomes: typeof outcomes; broken: string | null }>((resolve) => {
    let broken: string | null = null;
    const settle = () => {
      if (outcomes.length === names.length) setImmediate(() => resolve({ outcomes, broken }));
    };
    pool = openPool({
      start: { directory: { version: 'test', institutions: [] }, recognitionFolder: '' },
      lanes,
      laneFile,
      log: () => undefined,
      limit: () => 400,
      onReady: () => undefined,
      onBroken: (reason) => {
        broken = reason;
        settle();
      },
      onOutcome: (id, outcome) => {
        outcomes.push([id, outcome]);
        settle();
      },
    });
    for (const [index, fileName] of names.entries())
      pool.submit({ id: `${index}`, fileName, bytes: new Uint8Array(new SharedArrayBuffer(4)) }, 1);
  });
}

const codes = (outcomes: [string, LaneOutcome][]) =>
  Object.fromEntries(
    outcomes.map(([id, outcome]) => [id, outcome.type === 'failed' ? outcome.code : 'read']),
  );

describe('the pool of lanes', () => {
  it('tries a document that brought its lane down once more, then gives it up and goes on', async () => {
    const { outcomes } = await run(['crash', 'plain', 'crash-once']);
    expect(codes(outcomes)).toEqual({ 0: 'engine-failed', 1: 'file-damaged', 2: 'file-damaged' });
  });

  it('replaces a lane that takes too long and answers for its document', async () => {
    const { outcomes } = await run(['hang', 'plain']);
    expect(codes(outcomes)).toEqual({ 0: 'engine-timeout', 1: 'file-damaged' });
  });

  it('answers everything when no lane can be started at all', async () => {
    const nothing = new URL('data:text/javascript,process.exit(3)');
    const { outcomes, broken } = await run(['plain', 'plain'], 2, nothing);
    expect(codes(outcomes)).toEqual({ 0: 'engine-failed', 1: 'engine-failed' });
    expect(broken).not.toBeNull();
  });
});
