import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import {
  engineAnswer,
  type EngineAnswer,
  type EngineRequest,
} from '../../../shared/readings/engine-protocol.ts';
import type { Log } from '../host.ts';

/** One life of the evidence engine. */
export interface EngineProcess {
  send(request: EngineRequest): void;
  /** Ends it at once, whatever it is doing. `ended` is called as for any other end. */
  kill(): void;
}

/** What an engine tells while it lives. */
export interface EngineListener {
  answered(answer: EngineAnswer): void;
  /** The process is gone, or never came to be; called exactly once. */
  ended(reason: string): void;
}

/** Starts an engine: the command line of the host's configuration with `--directory FILE`. */
export type StartEngine = (directoryFile: string, listener: EngineListener) => EngineProcess;

/** Longest line of standard error that goes into the log; it may quote nothing but its own program's messages. */
const logLineLimit = 300;

/**
 * The engine as a child process that speaks the line protocol. It shares nothing with the host but three pipes; when
 * the host dies its standard input ends, and so does the engine. A line that is not of the protocol ends it, because
 * after that nothing it says can be trusted.
 */
export function engineStarter(
  engine: { readonly command: string; readonly args: readonly string[] },
  log: Log,
): StartEngine {
  return (directoryFile, listener) => {
    const child = spawn(engine.command, [...engine.args, '--directory', directoryFile], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let over = false;
    const end = (reason: string): void => {
      if (over) return;
      over = true;
      listener.ended(reason);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `exit ${code}`));
    // a pipe that breaks while writing is followed by 'exit', which tells
    child.stdin.on('error', (error) => log('info', 'engine: input closed', { reason: error.message }));
    createInterface({ input: child.stderr }).on('line', (line) => {
      log('info', 'engine', { line: line.slice(0, logLineLimit) });
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (over || line === '') return;
      const answer = parseAnswer(line);
      if (answer !== null) listener.answered(answer);
      else {
        log('error', 'engine: unintelligible line', { length: String(line.length) });
        child.kill('SIGKILL');
      }
    });
    return {
      send: (request) => {
        if (!over) child.stdin.write(`${JSON.stringify(request)}\n`);
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}

function parseAnswer(line: string): EngineAnswer | null {
  try {
    const parsed = engineAnswer.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
