import type { EngineAnswer, EngineRequest } from '../../../shared/readings/engine-protocol.ts';
import type { Log } from '../host.ts';
import type { EngineProcess, StartEngine } from './engine-process.ts';
import type { EngineIdentity } from './readings-shelf.ts';

/** Milliseconds: how long a start may take, and the waits between a death and the next start. */
export interface EnginePace {
  readonly ready: number;
  readonly firstPause: number;
  readonly longestPause: number;
}
export const defaultEnginePace: EnginePace = { ready: 60_000, firstPause: 500, longestPause: 60_000 };

/** What the keeper tells. */
export interface KeeperListener {
  ready(identity: EngineIdentity): void;
  answered(answer: Exclude<EngineAnswer, { type: 'ready' }>): void;
  /**
   * The engine is gone; what it had is not answered any more. `startsFailed` counts lives without a word, in a row;
   * `intended` says that `restart` ended it, so that no paper is to blame.
   */
  died(startsFailed: number, intended: boolean): void;
}

/** Keeps one engine alive as long as it is needed. */
export interface EngineKeeper {
  /** True between an engine's first word and its end. */
  readonly isReady: boolean;
  /** Starts an engine unless one lives or a pause after a death is running, which ends with a start by itself. */
  need(): void;
  send(request: EngineRequest): void;
  /** Ends the present engine; the next one starts by `need`. With another directory, say. */
  restart(): void;
  stop(): void;
}

interface Life {
  readonly process: EngineProcess;
  ready: boolean;
  /** `restart` ended it. */
  intended: boolean;
}

/** A keeper that has not started anything yet. */
export function keepEngine(
  start: StartEngine,
  directoryFile: () => Promise<{ path: string }>,
  listener: KeeperListener,
  log: Log,
  pace: EnginePace = defaultEnginePace,
): EngineKeeper {
  let life: Life | null = null;
  let starting = false;
  let stopped = false;
  let failures = 0;
  let pauseTimer: NodeJS.Timeout | null = null;
  let readyTimer: NodeJS.Timeout | null = null;

  const ended = (mine: Life, reason: string): void => {
    life = null;
    if (readyTimer !== null) clearTimeout(readyTimer);
    if (stopped) return;
    failures = mine.ready || mine.intended ? 0 : failures + 1;
    log('warning', 'engine ended', { reason, failures: String(failures) });
    const pause = mine.intended ? 0 : Math.min(pace.longestPause, pace.firstPause * 2 ** failures);
    pauseTimer = setTimeout(() => {
      pauseTimer = null;
      need();
    }, pause).unref();
    listener.died(failures, mine.intended);
  };

  const begin = async (): Promise<void> => {
    starting = true;
    const { path } = await directoryFile();
    starting = false;
    if (stopped) return;
    const mine: Life = {
      ready: false,
      intended: false,
      process: start(path, {
        answered: (answer) => {
          if (life !== mine) return;
          if (answer.type !== 'ready') return listener.answered(answer);
          mine.ready = true;
          if (readyTimer !== null) clearTimeout(readyTimer);
          listener.ready({ engine: answer.engine, directory: answer.directory });
        },
        ended: (reason) => ended(mine, reason),
      }),
    };
    life = mine;
    readyTimer = setTimeout(() => mine.process.kill(), pace.ready).unref();
  };

  const need = (): void => {
    if (stopped || starting || life !== null || pauseTimer !== null) return;
    void begin();
  };

  return {
    get isReady() {
      return life?.ready === true;
    },
    need,
    send: (request) => life?.process.send(request),
    restart: () => {
      if (life === null) return;
      life.intended = true;
      life.process.kill();
    },
    stop: () => {
      stopped = true;
      if (pauseTimer !== null) clearTimeout(pauseTimer);
      if (readyTimer !== null) clearTimeout(readyTimer);
      life?.process.kill();
    },
  };
}
