import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** What the benchmark was asked to do. */
export interface BenchOptions {
  pages: number;
  seed: string;
  json: boolean;
  resume: boolean;
  peer: boolean;
  speed: boolean;
  lanes: number;
  /** Folder for pages and results; `null` is `out/` of the project. */
  out: string | null;
}

/** Options and how they are used. */
export const usage = `usage: npm run -s bench -- evidence [options]
  --pages N        pages to read (default 2000: about 1,000 defective papers, 1,000 legible seals)
  --seed S         seed of the pages (default report-1; development uses others)
  --json           one figure a line on stdout instead of the table
  --resume         keep what an interrupted run of the same engine has already read
  --without-peer   do not run tesseract beside it; the report says so
  --without-speed  measure no times; the report says so
  --out DIR        folder for pages and results (default: out/ of the project)
  --lanes N        papers that the engine reads side by side (default: one for each core)
`;

/** Parses the arguments; throws a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '2000' },
      seed: { type: 'string', default: 'report-1' },
      json: { type: 'boolean', default: false },
      resume: { type: 'boolean', default: false },
      'without-peer': { type: 'boolean', default: false },
      'without-speed': { type: 'boolean', default: false },
      lanes: { type: 'string', default: String(availableParallelism()) },
      out: { type: 'string' },
    },
  });
  const whole = (text: string, name: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} is no whole number: ${text}\n${usage}`);
    return value;
  };
  if (!/^[\w.-]+$/.test(values.seed)) throw new Error(`--seed must be a word: ${values.seed}\n${usage}`);
  return {
    pages: whole(values.pages, 'pages'),
    seed: values.seed,
    json: values.json,
    resume: values.resume,
    peer: !values['without-peer'],
    speed: !values['without-speed'],
    lanes: whole(values.lanes, 'lanes'),
    out: values.out ?? null,
  };
}
