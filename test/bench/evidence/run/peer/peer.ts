import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How the peer is installed. */
export const installPeer = 'apt-get install tesseract-ocr tesseract-ocr-chi-sim';

/** Version of the peer; throws how to install it when program or data are missing. */
export async function findPeer(): Promise<string> {
  try {
    const { stdout } = await run('tesseract', ['--list-langs']);
    if (!/^chi_sim$/m.test(stdout)) throw new Error('no chi_sim');
    const version = await run('tesseract', ['--version']);
    return /tesseract \S+/.exec(version.stdout + version.stderr)?.[0] ?? 'tesseract';
  } catch {
    throw new Error(`the peer is missing; install it (${installPeer}) or say --without-peer`);
  }
}

/** Text of a picture as plain `tesseract -l chi_sim` gives it; `strong` binds it to one thread, its fastest beside others. */
export async function peerText(file: string, strong: boolean): Promise<string> {
  const env = strong ? { ...process.env, OMP_THREAD_LIMIT: '1' } : process.env;
  const { stdout } = await run('tesseract', [file, '-', '-l', 'chi_sim'], { env, maxBuffer: 64 << 20 });
  return stdout;
}
