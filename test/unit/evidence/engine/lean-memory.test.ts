import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Starts the served engine on an empty directory and gives what it said first, and its surroundings on Linux. */
async function start(directoryFile: string): Promise<{ first: string; surroundings: string }> {
  const engine = spawn(
    process.execPath,
    [path.resolve('evidence/main.ts'), '--serve', '--directory', directoryFile, '--lanes', '1'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const first = await new Promise<string>((resolve) => {
    engine.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    engine.once('exit', () => resolve(''));
  });
  const surroundings =
    process.platform === 'linux'
      ? await readFile(`/proc/${engine.pid}/environ`, 'utf8')
      : 'MALLOC_ARENA_MAX=1';
  engine.stdin.end();
  await new Promise((resolve) => {
    engine.once('exit', resolve);
  });
  return { first, surroundings };
}

it('begins anew with lean memory under the same process number, and serves what comes in', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lean-'));
  try {
    const file = path.join(folder, 'directory.json');
    await writeFile(file, '[]');
    const { first, surroundings } = await start(file);
    expect(first).toContain('"ready"');
    expect(surroundings).toContain('MALLOC_ARENA_MAX=1');
  } finally {
    await rm(folder, { recursive: true });
  }
});
