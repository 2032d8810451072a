import { availableParallelism } from 'node:os';
import type { Condition } from '../../../../corpus/report/plan/page-plan.ts';
import type { ReportStore } from '../../../../corpus/report/store.ts';
import type { PageTruth } from '../../../../corpus/report/truth.ts';
import { amountFigure, type Figure } from '../../../figure.ts';
import { sideBySide, startEngine, type Engine } from '../engine/engine.ts';
import { peerText } from '../peer/peer.ts';

/** Pages of each kind that are timed, and how many of them the slow command as typed gets. */
const MOST = 24;
const AS_TYPED = 8;

const SCANS: readonly Condition[] = ['scan', 'scan-compressed', 'grey', 'pdf-scan', 'pdf-digital'];
const PHOTOS: readonly Condition[] = ['photo', 'photo-hard', 'rotated'];

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

const readAll = (
  engine: Engine,
  store: ReportStore,
  truths: readonly PageTruth[],
  width: number,
): Promise<number> =>
  seconds(() => sideBySide(truths, width, async ({ file }) => void (await engine.read(store.file(file)))));

/**
 * Times the whole evidence of a batch against the peer on the same pages, one after the other in this run: at its strongest (one
 * thread, one process a core) and as a user would type it (default threads, page after page). Without the peer only the
 * engine's own seconds are given.
 */
export async function measureSpeed(
  store: ReportStore,
  truths: readonly PageTruth[],
  lanes: number,
  peer: boolean,
): Promise<Figure[]> {
  const groups = { scans: evenly(truths, SCANS), photos: evenly(truths, PHOTOS) };
  const limits = { scans: 1, photos: 1.5 };
  const figures: Figure[] = [];
  const engine = await startEngine(store.directoryFile, lanes);
  try {
    await readAll(engine, store, truths.slice(0, lanes), lanes);
    for (const kind of ['scans', 'photos'] as const) {
      const pages = groups[kind];
      if (pages.length === 0) continue;
      const own = await readAll(engine, store, pages, lanes);
      figures.push(
        amountFigure(
          `seconds a page, ${kind}, engine, ${lanes} lanes`,
          own / pages.length,
          's',
          null,
          pages.length,
        ),
      );
      if (!peer) continue;
      const files = pages.map(({ peerFile }) => store.file(peerFile));
      const strong = await seconds(() =>
        sideBySide(files, availableParallelism(), async (file) => void (await peerText(file, true))),
      );
      const few = files.slice(0, AS_TYPED);
      const typed = await seconds(() =>
        sideBySide(few, 1, async (file) => void (await peerText(file, false))),
      );
      const first = await readAll(engine, store, pages.slice(0, AS_TYPED), lanes);
      figures.push(
        amountFigure(
          `seconds a page, ${kind}, tesseract at its strongest`,
          strong / pages.length,
          's',
          null,
          pages.length,
        ),
        amountFigure(
          `seconds a page, ${kind}, tesseract as typed`,
          typed / few.length,
          's',
          null,
          few.length,
        ),
        amountFigure(
          `wall time ÷ tesseract at its strongest, ${kind}`,
          own / strong,
          '',
          { atMost: limits[kind] },
          pages.length,
        ),
        amountFigure(
          `wall time ÷ tesseract as typed, ${kind}`,
          first / typed,
          '',
          { atMost: 0.4 },
          few.length,
        ),
      );
    }
  } finally {
    await engine.close();
  }
  if (lanes > 1) figures.push(await growth(store, groups.scans, lanes));
  return figures;
}

/** The first pages of each of some conditions, as many of each. */
function evenly(truths: readonly PageTruth[], conditions: readonly Condition[]): PageTruth[] {
  const each = Math.ceil(MOST / conditions.length);
  return conditions.flatMap((condition) =>
    truths.filter((truth) => truth.condition === condition).slice(0, each),
  );
}

/** How much faster all lanes are than one. */
async function growth(store: ReportStore, pages: readonly PageTruth[], lanes: number): Promise<Figure> {
  const time = async (width: number): Promise<number> => {
    const engine = await startEngine(store.directoryFile, width);
    try {
      await readAll(engine, store, pages.slice(0, width), width);
      return await readAll(engine, store, pages, width);
    } finally {
      await engine.close();
    }
  };
  const ratio = pages.length === 0 ? null : (await time(1)) / (await time(lanes));
  return amountFigure(`throughput of ${lanes} lanes ÷ one lane`, ratio, '', null, pages.length);
}
