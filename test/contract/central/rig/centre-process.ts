import { spawn } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../../../central/main.ts');

/** A centre that runs as a program of its own. */
export interface CentreProcess {
  readonly url: string;
  readonly pid: number;
  /** What it printed for its operator. */
  readonly printed: () => string;
  /** Ends it with the signal; gives its exit code, or `null` where the signal itself ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Starts `central/main.ts` on a free port, embedded or on the given PostgreSQL database, with the sample applications and waits until it listens. */
export function startCentreProcess(
  dataFolder: string,
  resources: string,
  databaseUrl?: string,
): Promise<CentreProcess> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const environment = { ...inherited, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
  const child = spawn(
    process.execPath,
    [program, '--port', '0', '--data', dataFolder, '--resources', resources, '--samples'],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return new Promise((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /^listening (http:\/\/\S+)$/m.exec(printed)?.[1];
      if (url === undefined) return;
      const end = (signal: NodeJS.Signals): Promise<number | null> => {
        child.kill(signal);
        return ended;
      };
      resolve({ url, pid: child.pid!, printed: () => printed, end });
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void ended.then((code) => reject(new Error(`the centre ended with ${code}: ${printed}`)));
  });
}
