import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Word } from './word.ts';

/** One life of a workstation process, with its browser. */
export interface WorkingLife {
  /** Resolves with the first word of that kind; rejects when the workstation ends by itself before. */
  heard<Step extends Word['step']>(step: Step): Promise<Extract<Word, { step: Step }>>;
  /** Process ids of host and browser. */
  processes(): readonly number[];
  /** Kills host and browser at once (SIGKILL) and waits until both are gone. */
  kill(): Promise<void>;
}

/** Starts a workstation process; `listen` is told everything that it says. */
export function beginLife(
  options: {
    readonly dataFolder: string;
    readonly centreUrl: string;
    readonly account: string;
    readonly password: string;
    readonly task: 'work' | 'watch';
    readonly firstNumber: number;
  },
  listen: (word: Word) => void,
): WorkingLife {
  const { dataFolder, centreUrl, account, password, task, firstNumber } = options;
  const child: ChildProcess = fork(
    path.join(import.meta.dirname, 'working-workstation.ts'),
    [dataFolder, centreUrl, account, password, task, String(firstNumber)],
    { execArgv: ['--no-warnings'] },
  );
  let browserPid = 0;
  let killed = false;
  const words: Word[] = [];
  const waiting = new Set<() => void>();
  child.on('message', (word: Word) => {
    if (word.step === 'started') browserPid = word.browserPid;
    words.push(word);
    listen(word);
    for (const look of waiting) look();
  });
  const ended = once(child, 'exit').then(() => {
    for (const look of waiting) look();
  });
  return {
    heard: (step) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const word = words.find((said) => said.step === step);
          const over = killed || child.exitCode !== null || child.signalCode !== null;
          if (word === undefined && !over) return;
          waiting.delete(look);
          if (word !== undefined) resolve(word as never);
          else reject(new Error(`the workstation ended before it said “${step}”`));
        };
        waiting.add(look);
        look();
      }),
    processes: () => [child.pid ?? 0, browserPid].filter((pid) => pid > 0),
    kill: async () => {
      killed = true;
      child.kill('SIGKILL');
      if (browserPid > 0) {
        try {
          process.kill(browserPid, 'SIGKILL');
        } catch {
          // it has already ended with its host
        }
      }
      await ended;
    },
  };
}
