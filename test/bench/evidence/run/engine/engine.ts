import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { engineAnswer, type EngineRequest } from '../../../../../shared/readings/engine-protocol.ts';
import type { Readings } from '../../../../../shared/readings/schema.ts';

/** How the engine answered for one file. */
export type Answer = { type: 'read'; readings: Readings } | { type: 'failed'; code: string };

/** The engine as a process of its own, spoken to as the host does. */
export interface Engine {
  readonly pid: number;
  /** What it calls itself. */
  readonly version: string;
  read(file: string, fileName?: string): Promise<Answer>;
  readBytes(bytes: Uint8Array, fileName: string): Promise<Answer>;
  close(): Promise<void>;
  /** Ends it at once, whatever it is doing. */
  kill(): Promise<void>;
}

const program = path.resolve(import.meta.dirname, '../../../../../evidence/main.ts');

/** Starts the engine and waits until it is ready. Rejects every open request when it ends. */
export async function startEngine(directoryFile: string, lanes: number): Promise<Engine> {
  const child = spawn(
    process.execPath,
    [program, '--serve', '--directory', directoryFile, '--lanes', String(lanes)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  const waiting = new Map<string, { resolve: (answer: Answer) => void; reject: (problem: Error) => void }>();
  const words: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    words.push(chunk.toString());
    if (words.length > 20) words.shift();
  });
  let next = 0;
  let closing = false;
  let problem: Error | null = null;
  // A process that ends closes its input; that it ended is told below.
  child.stdin.on('error', (broken) => words.push(broken.message));
  const ready = Promise.withResolvers<string>();
  const ended = new Promise<void>((resolve) => {
    child.on('close', (status) => {
      const end = new Error(`the engine ended with ${status}\n${words.join('')}`);
      problem = end;
      ready.reject(end);
      if (!closing) for (const { reject } of waiting.values()) reject(end);
      resolve();
    });
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = engineAnswer.parse(JSON.parse(line));
    if (answer.type === 'ready') ready.resolve(answer.engine);
    else {
      waiting
        .get(answer.id)
        ?.resolve(
          answer.type === 'read'
            ? { type: 'read', readings: answer.readings }
            : { type: 'failed', code: answer.code },
        );
      waiting.delete(answer.id);
    }
  });
  const readBytes = (bytes: Uint8Array, fileName: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (problem !== null) {
        reject(problem);
        return;
      }
      const id = String(next++);
      waiting.set(id, { resolve, reject });
      const request: EngineRequest = {
        id,
        priority: 1,
        fileName,
        bytes: Buffer.from(bytes).toString('base64'),
      };
      child.stdin.write(`${JSON.stringify(request)}\n`);
    });
  return {
    version: await ready.promise,
    pid: child.pid ?? 0,
    readBytes,
    read: async (file, fileName = path.basename(file)) => readBytes(await readFile(file), fileName),
    async kill() {
      closing = true;
      child.kill('SIGKILL');
      await ended;
    },
    async close() {
      closing = true;
      child.stdin.end();
      await ended;
    },
  };
}

/** Works through a list with so many at a time, in order of the list. */
export async function sideBySide<T>(
  list: readonly T[],
  width: number,
  work: (entry: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < list.length; at = next++) await work(list[at]!);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
