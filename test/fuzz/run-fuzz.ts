import path from 'node:path';
import { startEngine, type Answer, type Engine } from '../bench/evidence/run/engine.ts';
import { treeMemory } from '../bench/evidence/run/memory.ts';
import { drawFiles, type SpoiltFile } from './draw-files.ts';

/** How a run went. */
export interface FuzzResult {
  files: number;
  /** Answers by what they were: `read`, or a code. */
  answers: Record<string, number>;
  /** Times the process of the engine died; each file in flight is tried once more with a new one. */
  deaths: number;
  /** Most memory of the process tree after an answer, MB; 0 where the system does not tell. */
  mostMemory: number;
  /** What must not happen, in words. */
  faults: string[];
}

/** What is allowed. */
export interface FuzzLimits {
  /** Seconds for one file; the engine's own limit is a little lower. */
  seconds: number;
  megabytes: number;
}

const directoryFile = path.resolve(import.meta.dirname, '../../resources/directory/institutions.json');

/**
 * Feeds spoilt files to the engine as a process and checks that each gets an answer or a code in time, that memory stays
 * within its limit, and that the engine reads on.
 */
export async function runFuzz(
  seed: string,
  count: number,
  limits: FuzzLimits,
  progress: (done: number) => void = () => undefined,
): Promise<FuzzResult> {
  const result: FuzzResult = { files: 0, answers: {}, deaths: 0, mostMemory: 0, faults: [] };
  let engine = await startEngine(directoryFile, 1);
  const ask = async (file: SpoiltFile): Promise<Answer> => {
    try {
      return await inTime(engine, file, limits.seconds);
    } catch (problem) {
      if (problem instanceof TooLate) throw problem;
      result.deaths += 1;
      engine = await startEngine(directoryFile, 1);
      return { type: 'failed', code: 'process-died' };
    }
  };
  try {
    for await (const file of drawFiles(seed, count)) {
      let answer = await ask(file);
      if (answer.type === 'failed' && answer.code === 'process-died') answer = await ask(file);
      const word = answer.type === 'read' ? 'read' : answer.code;
      result.answers[word] = (result.answers[word] ?? 0) + 1;
      if (word === 'process-died') result.faults.push(`${file.name}: brings the process down twice`);
      const memory = treeMemory(engine.pid) ?? 0;
      result.mostMemory = Math.max(result.mostMemory, memory);
      if (memory > limits.megabytes) result.faults.push(`${file.name}: ${Math.round(memory)} MB`);
      result.files += 1;
      progress(result.files);
    }
  } catch (problem) {
    if (!(problem instanceof TooLate)) throw problem;
    result.faults.push(problem.message);
  } finally {
    await engine.close();
  }
  return result;
}

class TooLate extends Error {}

async function inTime(engine: Engine, file: SpoiltFile, seconds: number): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooLate(`${file.name}: no answer in time`)), seconds * 1000);
  try {
    return await Promise.race([engine.readBytes(file.bytes, file.fileName), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
