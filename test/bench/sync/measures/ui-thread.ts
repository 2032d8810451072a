import type { Page } from 'playwright';

/** How long the thread of the screen was kept from answering, milliseconds. */
export interface Held {
  /** Longest task the browser reports (`longtask`, 50 ms and more); 0 where it reported none. */
  readonly longestTask: number;
  readonly tasks: number;
  /** Longest time between two turns of a timer that is due every 4 ms. */
  readonly longestGap: number;
}

interface Watch {
  tasks: number[];
  gap: number;
  running: boolean;
}

/** Begins to watch the thread of a page; `end` gives what was seen. */
export async function watchThread(page: Page): Promise<{ end(): Promise<Held> }> {
  await page.evaluate(() => {
    const watch: Watch = { tasks: [], gap: 0, running: true };
    (window as unknown as { watch: Watch }).watch = watch;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const turn = (): void => {
      const now = performance.now();
      watch.gap = Math.max(watch.gap, now - last);
      last = now;
      if (watch.running) setTimeout(turn, 4);
    };
    setTimeout(turn, 4);
  });
  return {
    end: async () => {
      // a task is reported after it has ended
      await page.waitForTimeout(500);
      return page.evaluate(() => {
        const { watch } = window as unknown as { watch: Watch };
        watch.running = false;
        return {
          longestTask: Math.max(0, ...watch.tasks),
          tasks: watch.tasks.length,
          longestGap: watch.gap,
        };
      });
    },
  };
}
