import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildReportDirectory, type ReportDirectory } from './directory/institutions.ts';
import { makePage } from './make-page.ts';
import { drawPlan } from './plan/draw-plan.ts';
import { registerFaces } from './print/faces.ts';
import { pageTruth, type PageTruth } from './truth.ts';

/** Raised whenever the same seed gives other pages, so that no kept page of before is taken for one of now. */
const GENERATOR = 6;

/** Pages of one report, made when they are first asked for and kept in a folder that is never committed. */
export interface ReportStore {
  readonly folder: string;
  readonly report: ReportDirectory;
  /** File with the directory (机构名录) as the engine takes it. */
  readonly directoryFile: string;
  /** What is true about page `number`; null when the page was not made yet. */
  made(number: number): Promise<PageTruth | null>;
  /** What is true about page `number`; makes the page unless it is there. */
  page(number: number): Promise<PageTruth>;
  /** Absolute path of a file of a page. */
  file(name: string): string;
}

/**
 * Opens the report of a seed below `root`. A page that was interrupted while being made is made anew. Throws with the names of the
 * packages to install when a face is missing: a page in another face would be another page.
 */
export async function openReport(root: string, seed: string): Promise<ReportStore> {
  const missing = registerFaces();
  if (missing.length > 0)
    throw new Error(
      `faces are missing; install them with: apt-get install ${[...new Set(missing)].join(' ')}`,
    );
  const folder = path.join(root, `${seed}.${GENERATOR}`);
  const report = buildReportDirectory(seed);
  const directoryFile = path.join(folder, 'directory.json');
  await mkdir(folder, { recursive: true });
  await writeFile(directoryFile, JSON.stringify(report.directory));
  const file = (name: string): string => path.join(folder, name);
  const truthFile = (number: number): string => file(`${String(number).padStart(5, '0')}.json`);
  const made = async (number: number): Promise<PageTruth | null> =>
    existsSync(truthFile(number))
      ? pageTruth.parse(JSON.parse(await readFile(truthFile(number), 'utf8')))
      : null;
  return {
    folder,
    report,
    directoryFile,
    file,
    made,
    async page(number) {
      const there = await made(number);
      if (there !== null) return there;
      const { bytes, peer, truth } = await makePage(drawPlan(seed, number, report));
      const peerFile = peer === null ? truth.file : `${path.parse(truth.file).name}-peer.${peer.extension}`;
      await writeFile(file(truth.file), bytes);
      if (peer !== null) await writeFile(file(peerFile), peer.bytes);
      const whole: PageTruth = { ...truth, seed, peerFile };
      await writeFile(`${truthFile(number)}.part`, JSON.stringify(whole));
      await rename(`${truthFile(number)}.part`, truthFile(number));
      return whole;
    },
  };
}
