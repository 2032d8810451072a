import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const program = path.join(import.meta.dirname, 'make-worker.ts');

/** Makes the pages of a report below `root` with so many processes; `progress` is told of every page that is there. */
export async function makePages(
  root: string,
  seed: string,
  count: number,
  processes: number,
  progress: (done: number) => void,
): Promise<void> {
  let done = 0;
  const work = Array.from({ length: processes }, async (_, first) => {
    const args = [program, root, seed, String(count), String(first), String(processes)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    createInterface({ input: child.stdout }).on('line', () => progress((done += 1)));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`making pages ended with ${status}`);
  });
  await Promise.all(work);
}
