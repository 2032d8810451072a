import { evidence } from './evidence/evidence.ts';
import { journal } from './journal/journal.ts';
import { sync } from './sync/sync.ts';

/**
 * `npm run -s bench -- NAME [options]`: runs one benchmark. Progress goes to stderr, the result to stdout: a table, or with
 * `--json` one figure a line. A benchmark judges nothing: it exits 0 when it has measured, 1 when it could not.
 */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  evidence,
  journal,
  sync,
};

const [name, ...args] = process.argv.slice(2);
const run = name === undefined ? undefined : benchmarks[name];
if (run === undefined) {
  process.stderr.write(
    `usage: bench NAME [options]; NAME is one of: ${Object.keys(benchmarks).join(', ')}\n`,
  );
  process.exit(2);
}
try {
  process.exitCode = await run(args);
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}
