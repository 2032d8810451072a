import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PageTruth } from '../../../corpus/report/truth.ts';
import { FIGURES, type FigureKey } from '../score/figures.ts';
import type { Trial } from '../score/trial.ts';
import { isFailure } from './tally.ts';

/** A trial that went wrong, with the page on which it did. */
export interface FailedTrial {
  trial: Trial;
  truth: PageTruth;
}

/** Failures shown of each figure. */
const SHOWN = 12;

/** Figures whose failures would mislead a reviewer come first, then the others in the order of the table. */
const worstFirst: readonly FigureKey[] = [
  'defectPassed',
  'institutionWrong',
  'dateWrong',
  'handDate',
  'handName',
  'refusedPassed',
];

/** The worst failures, at most a dozen of each figure. */
export function worst(failures: readonly FailedTrial[]): FailedTrial[] {
  const wrong = failures.filter(({ trial }) => isFailure(trial));
  const keys = [
    ...worstFirst,
    ...(Object.keys(FIGURES) as FigureKey[]).filter((key) => !worstFirst.includes(key)),
  ];
  return keys.flatMap((key) => wrong.filter(({ trial }) => trial.figure === key).slice(0, SHOWN));
}

/** Keeps the files of failures in a folder, so that one can look. Pages of earlier runs are removed. */
export async function keepFiles(
  failures: readonly FailedTrial[],
  from: (file: string) => string,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = new Map(failures.map(({ truth }) => [truth.file, truth]));
  for (const [file, { number }] of files)
    await copyFile(from(file), path.join(folder, keptName(number, file)));
}

/** Name of a kept file: the page's number and the ending. */
export const keptName = (number: number, file: string): string =>
  `${String(number).padStart(5, '0')}${path.extname(file)}`;
