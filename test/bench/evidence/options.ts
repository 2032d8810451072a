import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

/** Parts of the benchmark in their order; each keeps what it has done and goes on there when it is run again. */
export const STEPS = ['make', 'peer', 'engine', 'speed', 'memory', 'score'] as const;
export type Step = (typeof STEPS)[number];

/** What the benchmark was asked to do. */
export interface BenchOptions {
  pages: number;
  seed: string;
  json: boolean;
  resume: boolean;
  steps: ReadonlySet<Step>;
  lanes: number;
  /** Folder for pages and results; `null` is `out/` of the project. */
  out: string | null;
}

/** Options and how they are used. */
export const usage = `usage: npm run -s bench -- evidence [options]
  --pages N        pages to read (default 2000: about 1,000 defective papers, 1,000 legible seals)
  --seed S         seed of the pages (default report-2; development uses others)
  --steps LIST     only these parts, by commas (default: all of ${STEPS.join(',')}):
                   make the pages; read them with tesseract (peer); read them with the engine; measure times on a few;
                   measure memory over 500; score and write the table. Pages and the peer's answers are always kept;
                   without the step make the others take the pages that are there
  --resume         keep what an interrupted run of the same engine has already read
  --without-peer   as without the step peer; the report says so
  --without-speed  as without the steps speed and memory; the report says so
  --json           one figure a line on stdout instead of the table
  --out DIR        folder for pages and results (default: out/ of the project)
  --lanes N        papers that the engine reads side by side (default: one for each core)
`;

/** Parses the arguments; throws a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '2000' },
      seed: { type: 'string', default: 'report-2' },
      steps: { type: 'string', default: STEPS.join(',') },
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
    steps: stepsOf(values.steps, values['without-peer'], values['without-speed']),
    lanes: whole(values.lanes, 'lanes'),
    out: values.out ?? null,
  };
}

function stepsOf(list: string, withoutPeer: boolean, withoutSpeed: boolean): ReadonlySet<Step> {
  const steps = new Set<Step>();
  for (const word of list.split(',')) {
    const step = STEPS.find((known) => known === word);
    if (step === undefined) throw new Error(`--steps knows no ${word}\n${usage}`);
    steps.add(step);
  }
  if (withoutPeer) steps.delete('peer');
  if (withoutSpeed) for (const step of ['speed', 'memory'] as const) steps.delete(step);
  return steps;
}
