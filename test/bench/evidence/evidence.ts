import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openReport } from '../../corpus/report/store.ts';
import type { PageTruth } from '../../corpus/report/truth.ts';
import { parseOptions } from './options.ts';
import { writeReport } from './report/write-report.ts';
import { keepAmounts, keptAmounts } from './run/amounts/kept-amounts.ts';
import { makePages } from './run/pages/make-pages.ts';
import { measureMemory } from './run/amounts/memory-run.ts';
import { findPeer } from './run/peer/peer.ts';
import { readWithPeer } from './run/peer/peer-texts.ts';
import { readPages } from './run/engine/read-pages.ts';
import { sealSeconds } from './run/amounts/seal-seconds.ts';
import { measureSpeed } from './run/amounts/speed.ts';

const projectOut = path.resolve(import.meta.dirname, '../../../out');

/**
 * `bench evidence`: makes pages that the engine has never seen, reads them with the engine as a process and with plain tesseract,
 * measures times and memory, and scores every figure by condition. Each part can be run by itself (`--steps`) and goes on where it
 * was interrupted. Writes `bench/evidence.md` and `.jsonl` below `out/`.
 */
export async function evidence(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  const { steps, lanes, pages, seed } = options;
  const out = options.out === null ? projectOut : path.resolve(options.out);
  const root = path.join(out, 'corpus/report');
  const peer = steps.has('peer') || steps.has('speed') ? await findPeer() : null;
  if (steps.has('make')) await makePages(root, seed, pages, lanes, (done) => progress(done, pages, 'made'));
  if ([...steps].every((step) => step === 'make')) return 0;
  const store = await openReport(root, seed);
  const truths: PageTruth[] = [];
  for (let number = 0; number < pages; number += 1) {
    const truth = await store.made(number);
    if (truth !== null) truths.push(truth);
  }
  if (truths.length === 0) throw new Error('none of the pages is made yet');
  const there = truths.length;
  const kept = path.join(out, 'bench', seed);
  await mkdir(kept, { recursive: true });
  const readingsFile = path.join(kept, 'readings.jsonl');
  if (steps.has('peer'))
    await readWithPeer(store, truths, lanes, (done) => progress(done, there, 'tesseract'));
  if (steps.has('engine')) {
    const told = (done: number): void => progress(done, there, 'read');
    await readPages({ store, truths, lanes, resume: options.resume, file: readingsFile, progress: told });
  }
  if (steps.has('speed'))
    await keepAmounts(kept, 'speed', [
      ...(await measureSpeed(store, truths, lanes, steps.has('peer'))),
      ...(await sealSeconds(store, seed)),
    ]);
  if (steps.has('memory'))
    await keepAmounts(
      kept,
      'memory',
      await measureMemory(store, truths, (done, of) => progress(done, of, 'memory')),
    );
  if (!steps.has('score')) return 0;
  const amounts = [...(await keptAmounts(kept, 'speed')), ...(await keptAmounts(kept, 'memory'))];
  await writeReport({ out, store, truths, readingsFile, peer: peer ?? 'kept answers', amounts, options });
  return 0;
}

/** Progress on stderr: one line that is rewritten on a terminal, some forty lines otherwise. */
function progress(done: number, of: number, what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${what} ${done}/${of}${done === of ? '\n' : ''}`);
  else if (done === of || done % Math.max(1, Math.round(of / 40)) === 0)
    process.stderr.write(`${what} ${done}/${of}\n`);
}
