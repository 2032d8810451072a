import { startEngine, type Answer, type Engine } from './engine.ts';

/** An engine that is started again when its process ends, as the host does. */
export interface LastingEngine {
  readonly version: string;
  readonly pid: number;
  /** A document that ends the process twice has failed. */
  readBytes(bytes: Uint8Array, fileName: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts an engine that lasts. */
export async function startLastingEngine(directoryFile: string, lanes: number): Promise<LastingEngine> {
  let current: Promise<Engine> = startEngine(directoryFile, lanes);
  const { version } = await current;
  let pid = (await current).pid;
  const attempt = async (bytes: Uint8Array, fileName: string): Promise<Answer | null> => {
    const engine = current;
    try {
      return await (await engine).readBytes(bytes, fileName);
    } catch (problem) {
      process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
      // Several documents may have been on their way; the first that hears of it starts the next process.
      if (current === engine) {
        current = startEngine(directoryFile, lanes);
        pid = (await current).pid;
      }
      return null;
    }
  };
  return {
    version,
    get pid() {
      return pid;
    },
    readBytes: async (bytes, fileName) =>
      (await attempt(bytes, fileName)) ??
      (await attempt(bytes, fileName)) ?? { type: 'failed', code: 'process-died' },
    close: async () => (await current).close(),
  };
}
