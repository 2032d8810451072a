import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ReportStore } from '../../../corpus/report/store.ts';
import type { PageTruth } from '../../../corpus/report/truth.ts';
import type { Figure } from '../../figure.ts';
import type { BenchOptions } from '../options.ts';
import { openJudge } from '../run/judge.ts';
import { keptPages } from '../run/kept-lines.ts';
import { peerTexts } from '../run/peer/peer-texts.ts';
import { isDefective } from '../score/papers/defects.ts';
import { isClear } from '../score/seals/overprint.ts';
import { peerTrials } from '../score/peer/peer.ts';
import { scorePage } from '../score/score-page.ts';
import { openSealCounts } from '../score/seals/seal-counts.ts';
import type { ScoredPage, Trial } from '../score/trial.ts';
import { keepFiles, worst, type FailedTrial } from './failures.ts';
import { markdown } from './markdown.ts';
import { sealTable } from './seal-table.ts';
import { openTally } from './tally.ts';

/** What a report is written from. */
export interface ReportMaterial {
  out: string;
  store: ReportStore;
  truths: readonly PageTruth[];
  readingsFile: string;
  /** Version of the peer, in words. */
  peer: string;
  /** Times and memory. */
  amounts: readonly Figure[];
  options: BenchOptions;
}

/** Scores all pages that were read and writes the table; on stdout as well. Throws when the engine has read none. */
export async function writeReport(material: ReportMaterial): Promise<void> {
  const { out, store, truths, readingsFile, amounts, options } = material;
  const records = await keptPages(readingsFile, null);
  const texts = await peerTexts(store, truths);
  const judge = await openJudge(store.report.directory);
  const tally = openTally();
  const seals = openSealCounts();
  const failures: FailedTrial[] = [];
  const read = truths.filter(({ number, file }) => records.get(number)?.file === file);
  if (read.length === 0) throw new Error('the engine has read none of these pages yet');
  const engines = new Set(read.map(({ number }) => records.get(number)!.engine));
  for (const truth of read) {
    const { outcome, same } = records.get(truth.number)!;
    const trials: Trial[] = [];
    if (outcome.type === 'read') {
      const { readings } = outcome;
      const page: ScoredPage = { truth, readings, judgement: judge(readings, truth) };
      trials.push(...scorePage(page));
      seals.add(page);
    } else trials.push({ figure: 'read', hit: false, seen: outcome.code });
    if (same !== null) trials.push({ figure: 'same', hit: same, seen: '' });
    const text = texts.get(truth.number);
    if (text !== undefined) trials.push(...peerTrials(truth, text));
    tally.add(truth.condition, trials);
    failures.push(...trials.map((trial) => ({ trial, truth })));
  }
  const rows = tally.rows();
  const shown = worst(failures);
  await keepFiles(shown, store.file, path.join(out, 'bench/evidence-failures'));
  const heading = {
    pages: read.length,
    seed: options.seed,
    engine: [...engines].join(', '),
    peer: texts.size === 0 ? 'not run' : material.peer,
    contents: contentsOf(read, store.report.directory.institutions.length),
  };
  const page = markdown(heading, rows, sealTable(seals), amounts, shown);
  const lines = [...rows.map(({ figure }) => figure), ...amounts]
    .map((figure) => JSON.stringify(figure))
    .join('\n');
  await writeFile(path.join(out, 'bench/evidence.md'), page);
  await writeFile(path.join(out, 'bench/evidence.jsonl'), `${lines}\n`);
  process.stdout.write(options.json ? `${lines}\n` : page);
}

function contentsOf(truths: readonly PageTruth[], names: number): string {
  const readable = truths.filter(({ fault }) => fault !== 'illegible');
  const seals = readable.flatMap((truth) => truth.seals).filter(({ kind }) => kind === 'institution');
  const legible = readable
    .flatMap((truth) => truth.seals.filter((seal) => isClear(seal, truth.seals)))
    .filter(({ kind }) => kind === 'institution').length;
  const outside = seals.filter(({ code }) => code === null).length;
  const defective = truths.filter((truth) => truth.issuer !== null && isDefective(truth)).length;
  const certificates = truths.filter(({ docType }) => docType === 'DIAG_CERT');
  const byHand = certificates.filter(({ hand }) => hand.date || hand.name || hand.diagnosis).length;
  return `${names} names in the directory; ${seals.length} institution seals, ${legible} of them legible, ${outside} of institutions outside the directory; ${defective} defective papers; ${byHand} of ${certificates.length} certificates with handwriting`;
}
