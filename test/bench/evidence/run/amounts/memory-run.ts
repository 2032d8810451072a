import type { ReportStore } from '../../../../corpus/report/store.ts';
import type { PageTruth } from '../../../../corpus/report/truth.ts';
import { amountFigure, type Figure } from '../../../figure.ts';
import { sideBySide, startEngine } from '../engine/engine.ts';
import { watchMemory } from './memory.ts';

/** Pages over which memory must stay flat, and lanes whose memory is limited. */
const MOST = 500;
const LANES = 2;

/** Reads up to 500 pages with two lanes and tells the memory of the engine's process and all below it. */
export async function measureMemory(
  store: ReportStore,
  truths: readonly PageTruth[],
  progress: (done: number, of: number) => void,
): Promise<Figure[]> {
  const pages = truths.slice(0, MOST);
  const engine = await startEngine(store.directoryFile, LANES);
  const memory = watchMemory(engine.pid);
  try {
    let done = 0;
    await sideBySide(pages, LANES + 1, async ({ file }) => {
      await engine.read(store.file(file));
      memory.after();
      progress((done += 1), pages.length);
    });
  } finally {
    await engine.close();
  }
  const course = memory.course();
  if (course === null)
    return [
      amountFigure('memory of the pool (not told by this system, or too few pages)', null, 'MB', null, 0),
    ];
  const { start, end, peak } = course;
  const figure = (name: string, value: number, unit: string, goal: { atMost: number } | null): Figure =>
    amountFigure(name, value, unit, goal, course.pages);
  return [
    figure('memory of the pool after the first pages, 2 lanes', start, 'MB', null),
    figure('memory of the pool at the end', end, 'MB', null),
    figure('memory of the pool at most', peak, 'MB', { atMost: 700 }),
    figure('memory at the end ÷ after the first pages', end / start, '', { atMost: 1.1 }),
  ];
}
