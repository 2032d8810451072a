import { readFile } from 'node:fs/promises';
import type { ReportStore } from '../../../../corpus/report/store.ts';
import type { PageTruth } from '../../../../corpus/report/truth.ts';
import { withMetadata } from './disguise.ts';
import { sideBySide, type Answer } from './engine.ts';
import { addLine, keptPages, prepareLines, type PageRecord } from '../kept-lines.ts';
import { startLastingEngine } from './lasting-engine.ts';

/** Every so many pages one is read again under a telltale name and with metadata. */
const AGAIN = 20;

/** What reading needs. */
export interface ReadingJob {
  store: ReportStore;
  truths: readonly PageTruth[];
  lanes: number;
  resume: boolean;
  /** File of lines that keeps what is read. */
  file: string;
  progress: (done: number) => void;
}

/** Reads all pages with the engine as a process; pages that an earlier run has read are not read again. */
export async function readPages(job: ReadingJob): Promise<void> {
  const { store, truths, lanes, file, progress } = job;
  const engine = await startLastingEngine(store.directoryFile, lanes);
  try {
    await prepareLines(file, !job.resume);
    const records = await keptPages(file, engine.version);
    const open = truths.filter(({ number, file: name }) => records.get(number)?.file !== name);
    let done = truths.length - open.length;
    await sideBySide(open, lanes + 1, async (truth) => {
      const bytes = await readFile(store.file(truth.file));
      const outcome = await engine.readBytes(bytes, truth.file);
      let same: boolean | null = null;
      if (truth.number % AGAIN === 0) {
        const telltale = `${truth.patientName}-诊断证明-2019-01-01.${truth.file.split('.').at(-1)}`;
        same = equal(
          outcome,
          await engine.readBytes(withMetadata(bytes, '2019年1月1日', '2019-01-01'), telltale),
        );
      }
      const record: PageRecord = {
        number: truth.number,
        file: truth.file,
        engine: engine.version,
        outcome,
        same,
      };
      await addLine(file, record);
      done += 1;
      progress(done);
    });
  } finally {
    await engine.close();
  }
}

/** Equal but for the hash of the file and the time it took. */
const equal = (one: Answer, other: Answer): boolean => plain(one) === plain(other);

const plain = (answer: Answer): string =>
  answer.type === 'failed'
    ? answer.code
    : JSON.stringify({ ...answer.readings, sha256: null, timings: null });
