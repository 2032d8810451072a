import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfChanged } from '../lib/build.mjs';
import { packageProgram } from '../lib/package-program.mjs';

/**
 * Everything `npm test` runs, in order, each step with what to do when it fails. Arguments are test-name filters for
 * the suites; without any, all of it runs. The last line sums up: `N passed, N failed`.
 */
const root = path.resolve(import.meta.dirname, '../..');
const filters = process.argv.slice(2);
const bin = (name: string): string => packageProgram(root, name);
const totals = { passed: 0, failed: 0, skipped: 0 };

function step(name: string, script: string, ...args: string[]): void {
  console.log(`\n— ${name}`);
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
  if (run.status === 0) totals.passed += 1;
  else {
    totals.failed += 1;
    console.log(`${name} failed`);
  }
}

function suite(name: string): void {
  console.log(`\n— ${name} tests`);
  const report = path.join(root, 'out/test', `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const run = spawnSync(
    process.execPath,
    [
      bin('vitest'),
      'run',
      '--project',
      name,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
  );
  let failed = run.status === 0 ? 0 : 1;
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    totals.passed += result.numPassedTests;
    totals.skipped += result.numPendingTests;
    failed = Math.max(failed, result.numFailedTests);
  } catch {
    failed = Math.max(failed, 1);
  }
  totals.failed += failed;
}

if (filters.length === 0) {
  step('lint', bin('oxlint'));
  step('format', bin('prettier'), '--check', '--log-level=warn', '.');
  step('types', path.join(root, 'scripts/types.ts'));
}
console.log('\n— build');
try {
  buildIfChanged(root);
} catch (error) {
  totals.failed += 1;
  console.log(error instanceof Error ? error.message : error);
}
for (const name of ['unit', 'simulation', 'crash', 'contract', 'e2e', 'electron-smoke']) suite(name);

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 ? 0 : 1;
