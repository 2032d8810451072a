import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figure.ts';

const program = path.resolve(import.meta.dirname, '../../bench/main.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'menshen-bench-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function bench(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = ['evidence', '--seed', 'contract', '--out', folder, ...args];
    const child = spawn(process.execPath, [program, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

const without = ['--without-peer', '--without-speed'];

describe('the benchmark of the engine', () => {
  it('reads unseen pages with the engine as a process and prints one figure a line', async () => {
    const { status, stdout } = await bench('--pages', '3', '--json', ...without);
    expect(status).toBe(0);
    const figures = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Figure);
    const named = (start: string): Figure | undefined => figures.find(({ name }) => name.startsWith(start));
    expect(named('document read')).toMatchObject({ unit: '%', goal: '≥ 100 %', samples: 3 });
    expect(named('equal readings')).toMatchObject({ unit: '%', samples: 1 });
    expect(named('ID number')).toMatchObject({ interval: [expect.any(Number), expect.any(Number)] });
    expect(named('patient name stands in its text')).toMatchObject({ figure: null, samples: 0 });
    expect(await readFile(path.join(folder, 'bench/evidence.jsonl'), 'utf8')).toBe(stdout);
    expect(await readFile(path.join(folder, 'bench/evidence.md'), 'utf8')).toContain('peer: not run');
  });

  it('goes on where it was interrupted: what is read is not read again', async () => {
    const readings = path.join(folder, 'bench/contract/readings.jsonl');
    const before = await readFile(readings, 'utf8');
    expect((await bench('--pages', '4', '--resume', ...without)).status).toBe(0);
    const after = await readFile(readings, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.trim().split('\n')).toHaveLength(4);
  });

  it('keeps the files of its worst failures', async () => {
    const kept = path.join(folder, 'bench/evidence-failures');
    const page = await readFile(path.join(folder, 'bench/evidence.md'), 'utf8');
    expect(existsSync(kept)).toBe(true);
    for (const file of await readdir(kept)) expect(page).toContain(file);
  });

  it('says how it is used when an option makes no sense', async () => {
    const { status, stderr } = await bench('--pages', 'many');
    expect(status).toBe(1);
    expect(stderr).toContain('--pages is no whole number: many');
  });
});
