import { readFile } from 'node:fs/promises';
import type { ReportStore } from '../../../corpus/report/store.ts';
import type { PageTruth } from '../../../corpus/report/truth.ts';
import { withMetadata } from './disguise.ts';
import { sideBySide, startEngine, type Answer } from './engine.ts';
import { watchMemory, type MemoryCourse } from './memory.ts';
import { peerText } from './peer.ts';
import { addLine, earlierPages, earlierTexts, type PageRecord } from './readings-file.ts';

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
  progress: (done: number, of: number, what: string) => void;
}

/** Reads all pages with the engine as a process; pages that an earlier run has read are not read again. */
export async function readPages(
  job: ReadingJob,
): Promise<{ records: Map<number, PageRecord>; memory: MemoryCourse | null }> {
  const { store, truths, lanes, file, progress } = job;
  const engine = await startEngine(store.directoryFile, lanes);
  try {
    const records = await earlierPages(file, engine.version, job.resume);
    const open = truths.filter(({ number }) => !records.has(number));
    const memory = watchMemory(engine.pid);
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
      const record: PageRecord = { number: truth.number, engine: engine.version, outcome, same };
      records.set(truth.number, record);
      await addLine(file, record);
      memory.after();
      done += 1;
      progress(done, truths.length, 'read');
    });
    return { records, memory: memory.course() };
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

/** Reads all pages with the peer at its strongest: one thread each, one process a core. */
export async function readWithPeer(job: ReadingJob): Promise<Map<number, string>> {
  const { store, truths, lanes, file, progress } = job;
  const texts = await earlierTexts(file, job.resume);
  await sideBySide(
    truths.filter(({ number }) => !texts.has(number)),
    lanes,
    async ({ number, peerFile }) => {
      const text = await peerText(store.file(peerFile), true);
      texts.set(number, text);
      await addLine(file, { number, text });
      progress(texts.size, truths.length, 'tesseract');
    },
  );
  return texts;
}
