import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A JPEG as HEIC, as telephones save photographs. Throws what to install when the encoder is missing. */
export async function asHeic(jpeg: Buffer, quality: number): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'menshen-heic-'));
  const [from, to] = [path.join(folder, 'page.jpg'), path.join(folder, 'page.heic')];
  try {
    await writeFile(from, jpeg);
    await run('heif-enc', ['-q', String(quality), '-p', 'preset=ultrafast', from, '-o', to]);
    return await readFile(to);
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')
      throw new Error('no encoder for HEIC; install it with: apt-get install libheif-examples', {
        cause: problem,
      });
    throw problem;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
