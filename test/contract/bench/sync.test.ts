import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../bench/figure.ts';
import { postgresPrograms } from '../central/rig/postgres-cluster.ts';

const program = path.resolve(import.meta.dirname, '../../bench/main.ts');
const bundles = path.resolve(import.meta.dirname, '../../../out');
const folder = mkdtempSync(path.join(tmpdir(), 'menshen-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const missing = postgresPrograms() === null;
const reason = missing ? ' (skipped: no PostgreSQL programs under /usr/lib/postgresql)' : '';

describe.skipIf(missing)(`the benchmark of sync${reason}`, () => {
  it('pulls into a real Chromium and decides on a real PostgreSQL, and gives every figure', async () => {
    const small = '--cases 400 --decisions 20 --connections 4 --rounds 1'.split(' ');
    const options = ['--json', '--only', 'pull,decisions', '--bundles', bundles, '--out', folder, ...small];
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'sync', ...options]);
    const figures = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Figure);
    expect(figures.filter(({ goal }) => goal !== null)).toHaveLength(3);
    expect(figures.filter(({ figure }) => figure === null)).toEqual([]);
    // four hundred cases are transferred, written and decided on: none of it takes no time
    expect(figures.filter(({ figure }) => figure !== null && figure > 0).length).toBeGreaterThan(8);
  });
});
