import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openReport } from '../../corpus/report/store.ts';
import type { PageTruth } from '../../corpus/report/truth.ts';
import { amountFigure, type Figure } from '../figure.ts';
import { keepFiles, worst, type FailedTrial } from './report/failures.ts';
import { markdown } from './report/markdown.ts';
import { openTally } from './report/tally.ts';
import { parseOptions, type BenchOptions } from './options.ts';
import { openJudge } from './run/judge.ts';
import type { MemoryCourse } from './run/memory.ts';
import { findPeer } from './run/peer.ts';
import { readPages, readWithPeer, type ReadingJob } from './run/read-pages.ts';
import { sealSeconds } from './run/seal-seconds.ts';
import { measureSpeed } from './run/speed.ts';
import { isDefective } from './score/defects.ts';
import { peerTrials } from './score/peer.ts';
import { scorePage } from './score/score-page.ts';
import type { Trial } from './score/trial.ts';

const projectOut = path.resolve(import.meta.dirname, '../../../out');

/**
 * `bench evidence`: makes pages that the engine has never seen, reads them with the engine as a process, scores every figure by
 * condition, and does the same with plain tesseract. Writes `bench/evidence.md` and `.jsonl` below `out/`.
 */
export async function evidence(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const out = options.out === null ? projectOut : path.resolve(options.out);
  const peer = options.peer ? await findPeer() : 'not run (--without-peer)';
  const store = await openReport(path.join(out, 'corpus/report'), options.seed);
  const truths: PageTruth[] = [];
  for (let number = 0; number < options.pages; number += 1) {
    truths.push(await store.page(number));
    progress(number + 1, options.pages, 'made');
  }
  const kept = path.join(out, 'bench', options.seed);
  await mkdir(kept, { recursive: true });
  const job = (name: string): ReadingJob => ({
    store,
    truths,
    lanes: options.lanes,
    resume: options.resume,
    file: path.join(kept, name),
    progress,
  });
  const { records, memory } = await readPages(job('readings.jsonl'));
  const texts = options.peer ? await readWithPeer(job('tesseract.jsonl')) : new Map<number, string>();
  const judge = await openJudge(store.report.directory);
  const tally = openTally();
  const failures: FailedTrial[] = [];
  for (const truth of truths) {
    const record = records.get(truth.number);
    if (record === undefined) throw new Error(`page ${truth.number} was not read`);
    const { outcome } = record;
    const trials: Trial[] =
      outcome.type === 'read'
        ? scorePage({ truth, readings: outcome.readings, judgement: judge(outcome.readings, truth) })
        : [{ figure: 'read', hit: false, seen: outcome.code }];
    if (record.same !== null) trials.push({ figure: 'same', hit: record.same, seen: '' });
    const text = texts.get(truth.number);
    if (text !== undefined) trials.push(...peerTrials(truth, text));
    tally.add(truth.condition, trials);
    failures.push(...trials.map((trial) => ({ trial, truth })));
  }
  const amounts = [...memoryFigures(memory), ...(await times(options, store, truths))];
  const rows = tally.rows();
  const shown = worst(failures);
  await keepFiles(shown, store.file, path.join(out, 'bench/evidence-failures'));
  const engine = records.get(0)?.engine ?? '';
  const contents = contentsOf(truths, store.report.directory.institutions.length);
  const page = markdown(
    { pages: options.pages, seed: options.seed, engine, peer, contents },
    rows,
    amounts,
    shown,
  );
  const lines = [...rows.map(({ figure }) => figure), ...amounts]
    .map((figure) => JSON.stringify(figure))
    .join('\n');
  await writeFile(path.join(out, 'bench/evidence.md'), page);
  await writeFile(path.join(out, 'bench/evidence.jsonl'), `${lines}\n`);
  process.stdout.write(options.json ? `${lines}\n` : page);
  return 0;
}

async function times(
  { speed, peer, lanes, seed }: BenchOptions,
  store: Parameters<typeof sealSeconds>[0],
  truths: readonly PageTruth[],
): Promise<Figure[]> {
  if (!speed) return [amountFigure('times (--without-speed)', null, '', null, 0)];
  progress(0, 1, 'timed');
  const figures = [...(await measureSpeed(store, truths, lanes, peer)), ...(await sealSeconds(store, seed))];
  progress(1, 1, 'timed');
  return figures;
}

function memoryFigures(course: MemoryCourse | null): Figure[] {
  if (course === null)
    return [
      amountFigure('memory of the pool (not told by this system, or too few pages)', null, 'MB', null, 0),
    ];
  const { start, end, peak, pages } = course;
  return [
    amountFigure('memory of the pool after the first pages', start, 'MB', null, pages),
    amountFigure('memory of the pool at the end', end, 'MB', null, pages),
    amountFigure('memory of the pool at most', peak, 'MB', { atMost: 700 }, pages),
    amountFigure('memory at the end ÷ after the first pages', end / start, '', { atMost: 1.1 }, pages),
  ];
}

function contentsOf(truths: readonly PageTruth[], names: number): string {
  const seals = truths.flatMap((truth) => truth.seals).filter(({ kind }) => kind === 'institution');
  const legible = seals.filter(({ state }) => state === 'legible').length;
  const outside = seals.filter(({ code }) => code === null).length;
  const defective = truths.filter(isDefective).length;
  const certificates = truths.filter(({ docType }) => docType === 'DIAG_CERT');
  const byHand = certificates.filter(({ hand }) => hand.date || hand.name || hand.diagnosis).length;
  return `${names} names in the directory; ${seals.length} institution seals, ${legible} of them legible, ${outside} of institutions outside the directory; ${defective} defective papers; ${byHand} of ${certificates.length} certificates with handwriting`;
}

/** Progress on stderr: one line that is rewritten on a terminal, one line a tenth otherwise. */
function progress(done: number, of: number, what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done}/${of}${done === of ? '\n' : ''}`);
  else if (done === of || done % Math.max(1, Math.round(of / 10)) === 0)
    process.stderr.write(`${what} ${done}/${of}\n`);
}
