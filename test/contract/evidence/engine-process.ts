import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lineSplitter } from '../../../evidence/engine/json-lines.ts';
import { engineAnswer, type EngineAnswer } from '../../../shared/readings/engine-protocol.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');

/** The real engine as a process of its own; every line of its stdout must fit the protocol. */
export interface EngineProcess {
  child: ChildProcess;
  /** The empty folder it was started in. */
  folder: string;
  ready: Promise<Extract<EngineAnswer, { type: 'ready' }>>;
  ask(
    id: string,
    fileName: string,
    bytes: Uint8Array,
    priority?: number,
  ): Promise<Exclude<EngineAnswer, { type: 'ready' }>>;
  exit: Promise<number | null>;
}

/** Starts the engine with one lane and the sample directory. */
export function startEngine(): EngineProcess {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-engine-'));
  const child = spawn(
    process.execPath,
    [
      path.join(root, 'evidence', 'main.ts'),
      '--serve',
      '--directory',
      path.join(root, 'resources', 'directory', 'institutions.json'),
      '--lanes',
      '1',
    ],
    { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const waiting = new Map<string, (answer: Exclude<EngineAnswer, { type: 'ready' }>) => void>();
  const { promise: ready, resolve: isReady } =
    Promise.withResolvers<Extract<EngineAnswer, { type: 'ready' }>>();
  const split = lineSplitter((line) => {
    const answer = engineAnswer.parse(JSON.parse(line));
    if (answer.type === 'ready') isReady(answer);
    else waiting.get(answer.id)?.(answer);
  });
  child.stdout!.on('data', (chunk: Buffer) => split(chunk));
  child.stdin!.on('error', () => undefined);
  return {
    child,
    folder,
    ready,
    ask: (id, fileName, bytes, priority = 1) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        child.stdin!.write(
          `${JSON.stringify({ id, priority, fileName, bytes: Buffer.from(bytes).toString('base64') })}\n`,
        );
      }),
    exit: new Promise((resolve) => child.on('exit', (code) => resolve(code))),
  };
}
