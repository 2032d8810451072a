import { describe, expect, it } from 'vitest';
import { lazyRecogniser } from '../../../../../evidence/text/recognition/lazy-recogniser.ts';
import type { Recogniser } from '../../../../../evidence/text/recognition/recogniser.ts';

const picture = { width: 1, height: 1, channels: 1, data: new Uint8Array(1) } as const;

/** A recogniser that reads nothing, and what was done with it. */
function counted() {
  const done: string[] = [];
  const open = async (folder: string): Promise<Recogniser> => {
    done.push(`opened ${folder}`);
    return {
      readLines: async () => [],
      close: async () => {
        done.push('closed');
      },
    };
  };
  return { done, open };
}

describe('the second recogniser', () => {
  it('starts once, when it is first asked', async () => {
    const { done, open } = counted();
    const recogniser = lazyRecogniser('data', open);
    expect(done).toEqual([]);
    await Promise.all([recogniser.readLines(picture, 'line'), recogniser.readLines(picture, 'line')]);
    expect(done).toEqual(['opened data']);
    await recogniser.close();
    expect(done).toEqual(['opened data', 'closed']);
  });

  it('never starts to be closed', async () => {
    const { done, open } = counted();
    await lazyRecogniser('data', open).close();
    expect(done).toEqual([]);
  });
});
