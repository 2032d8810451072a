import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inBatches } from '../../../../renderer/app/state/in-batches.ts';

describe('work for a burst of calls', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is done at once for the first call, then once for all that came in the pause', () => {
    let done = 0;
    const work = inBatches(
      () => (done += 1),
      () => 100,
    );
    work();
    expect(done).toBe(1);
    for (let call = 0; call < 50; call += 1) work();
    expect(done).toBe(1);
    vi.advanceTimersByTime(100);
    expect(done).toBe(2);
    vi.advanceTimersByTime(1000);
    expect(done).toBe(2);
  });

  it('is done at once again after a pause without calls', () => {
    let done = 0;
    const work = inBatches(
      () => (done += 1),
      () => 100,
    );
    work();
    vi.advanceTimersByTime(500);
    work();
    expect(done).toBe(2);
  });
});
