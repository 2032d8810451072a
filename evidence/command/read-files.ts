import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Directory } from '../../shared/domain/institution.ts';
import { engineVersion } from '../document/engine-version.ts';
import type { LaneOutcome } from '../engine/lane-messages.ts';
import { openPool } from '../engine/pool.ts';
import { largestFile, tooLargeDetails } from '../engine/size-limit.ts';
import type { Input } from './inputs.ts';

/** How reading one file ended. `bytes` are its first bytes or all of them; null when it could not be opened. */
export interface FileOutcome {
  input: Input;
  sha256: string | null;
  outcome: LaneOutcome | { type: 'not-found' };
  /** Version of the engine that read. */
  engine: string;
}

/** What reading many files needs. */
export interface ReadFilesOptions {
  directory: Directory;
  recognitionFolder: string;
  lanes: number;
  log: (line: string) => void;
  /** Called for each file as it is done, with its index among the inputs. */
  onOutcome: (index: number, outcome: FileOutcome) => void;
}

/** Reads files through the same lanes as the served engine; a few files are held in memory at a time. Never rejects for a file. */
export async function readFiles(inputs: readonly Input[], options: ReadFilesOptions): Promise<void> {
  const { directory, recognitionFolder, lanes, log, onOutcome } = options;
  const settled = new Map<string, (outcome: LaneOutcome) => void>();
  const met = Promise.withResolvers<string>();
  const pool = openPool({
    start: { directory, recognitionFolder },
    lanes: Math.min(lanes, Math.max(1, inputs.length)),
    log,
    onReady: met.resolve,
    onBroken: (reason) => {
      log(`the recogniser cannot be started: ${reason}`);
      met.resolve(engineVersion(recognitionFolder, null));
    },
    onOutcome: (id, outcome) => settled.get(id)?.(outcome),
  });
  let next = 0;
  const feed = async () => {
    for (let index = next++; index < inputs.length; index = next++) {
      const input = inputs[index];
      if (input === undefined) continue;
      const read = (id: string, bytes: Uint8Array) =>
        new Promise<LaneOutcome>((resolve) => {
          settled.set(id, resolve);
          pool.submit({ id, fileName: input.file, bytes }, 1);
        });
      const outcome = await readOne(input, String(index), read);
      onOutcome(index, { input, ...outcome, engine: await met.promise });
    }
  };
  await Promise.all(Array.from({ length: lanes + 1 }, feed));
  await pool.close();
}

async function readOne(
  { file }: Input,
  id: string,
  read: (id: string, bytes: Uint8Array) => Promise<LaneOutcome>,
): Promise<Omit<FileOutcome, 'input' | 'engine'>> {
  try {
    const { size } = await stat(file);
    if (size > largestFile)
      return {
        sha256: null,
        outcome: { type: 'failed', code: 'file-too-large', details: tooLargeDetails(size) },
      };
    const bytes = new Uint8Array(await readFile(file));
    return { sha256: createHash('sha256').update(bytes).digest('hex'), outcome: await read(id, bytes) };
  } catch {
    return { sha256: null, outcome: { type: 'not-found' } };
  }
}
