import path from 'node:path';
import { startEngine, type Answer, type Engine } from '../bench/evidence/run/engine/engine.ts';
import { treeMemory } from '../bench/evidence/run/amounts/memory.ts';
import { drawFiles, type SpoiltFile } from './draw-files.ts';

/** How a run went. */
export interface FuzzResult {
  files: number;
  /** Answers by what they were: `read`, or a code. */
  answers: Record<string, number>;
  /** Times the process of the engine died; each file in flight is tried once more with a new one. */
  deaths: number;
  /** Most memory of the process tree that was seen, MB; 0 where the system does not tell. */
  mostMemory: number;
  /** The file that took longest, and its seconds. */
  slowest: { name: string; seconds: number };
  /** What must not happen, in words. */
  faults: string[];
}

/** What is allowed. */
export interface FuzzLimits {
  /** Seconds for one file; the engine's own limit is a little lower. */
  seconds: number;
  megabytes: number;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 500;

const directoryFile = path.resolve(import.meta.dirname, '../../resources/directory/institutions.json');

/**
 * Feeds spoilt files to the engine as a process and checks that each gets an answer or a code in time, that memory stays
 * within its limit, and that the engine reads on. A file that gets no answer is a fault; the next ones get a new process.
 */
export async function runFuzz(
  seed: string,
  count: number,
  limits: FuzzLimits,
  progress: (done: number) => void = () => undefined,
): Promise<FuzzResult> {
  const result: FuzzResult = {
    files: 0,
    answers: {},
    deaths: 0,
    mostMemory: 0,
    slowest: { name: '', seconds: 0 },
    faults: [],
  };
  let engine = await startEngine(directoryFile, 1);
  let inHand = '';
  const tooMuch = new Set<string>();
  const watch = setInterval(() => {
    const memory = Math.round(treeMemory(engine.pid) ?? 0);
    result.mostMemory = Math.max(result.mostMemory, memory);
    if (memory <= limits.megabytes || tooMuch.has(inHand)) return;
    tooMuch.add(inHand);
    result.faults.push(`${inHand}: ${memory} MB`);
  }, LOOK);
  const ask = async (file: SpoiltFile): Promise<Answer> => {
    try {
      return await inTime(engine, file, limits.seconds);
    } catch (problem) {
      await engine.kill();
      engine = await startEngine(directoryFile, 1);
      if (problem instanceof TooLate) return { type: 'failed', code: 'no-answer' };
      result.deaths += 1;
      return { type: 'failed', code: 'process-died' };
    }
  };
  try {
    for await (const file of drawFiles(seed, count)) {
      inHand = file.name;
      const started = performance.now();
      let answer = await ask(file);
      if (answer.type === 'failed' && answer.code === 'process-died') answer = await ask(file);
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      if (seconds > result.slowest.seconds) result.slowest = { name: file.name, seconds };
      const word = answer.type === 'read' ? 'read' : answer.code;
      result.answers[word] = (result.answers[word] ?? 0) + 1;
      if (word === 'process-died') result.faults.push(`${file.name}: brings the process down twice`);
      if (word === 'no-answer') result.faults.push(`${file.name}: no answer in time`);
      result.files += 1;
      progress(result.files);
    }
  } finally {
    clearInterval(watch);
    await engine.close();
  }
  return result;
}

class TooLate extends Error {}

async function inTime(engine: Engine, file: SpoiltFile, seconds: number): Promise<Answer> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooLate()), seconds * 1000);
  try {
    return await Promise.race([engine.readBytes(file.bytes, file.fileName), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
