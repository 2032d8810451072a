import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the benchmark was asked to do. */
export interface SyncOptions {
  /** Cases of the pull, and of the larger one. */
  readonly cases: number;
  readonly many: number;
  /** Opinions that are drained. */
  readonly opinions: number;
  /** Decisions on PostgreSQL, and connections they come over. */
  readonly decisions: number;
  readonly connections: number;
  /** Times that each pair of a measure and its peer is taken. */
  readonly rounds: number;
  readonly only: ReadonlySet<Part>;
  readonly json: boolean;
  /** Folder of the built bundles (`renderer/`, `preload/`); `null` is `out/`, built when a source changed. */
  readonly bundles: string | null;
  /** Folder for the result. */
  readonly out: string;
}

export const parts = ['pull', 'growth', 'drain', 'decisions'] as const;
export type Part = (typeof parts)[number];

/** Options and how they are used. */
export const usage = `usage: npm run -s bench -- sync [options]
  --cases N        cases of the pull (default 10000)
  --many N         cases of the larger pull (default 100000)
  --opinions N     opinions drained (default 1000)
  --decisions N    decisions on PostgreSQL (default 2000)
  --connections N  connections for them (default 12: the pool of one centre process)
  --rounds N       times each measure and its peer are taken in turn; the middle one counts (default 3)
  --only A,B       some of: ${parts.join(', ')}
  --bundles DIR    built bundles (default: out/, built when a source changed)
  --out DIR        folder for the result (default: out/bench)
  --json           one figure a line on stdout instead of the table
`;

/** Parses the arguments; throws a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[], root: string): SyncOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: 'string', default: '10000' },
      many: { type: 'string', default: '100000' },
      opinions: { type: 'string', default: '1000' },
      decisions: { type: 'string', default: '2000' },
      connections: { type: 'string', default: '12' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: parts.join(',') },
      bundles: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'cases' | 'many' | 'opinions' | 'decisions' | 'connections' | 'rounds'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1)
      throw new Error(`--${name} is no whole number: ${values[name]}\n${usage}`);
    return value;
  };
  const only = values.only.split(',').map((name) => {
    const part = parts.find((known) => known === name);
    if (part === undefined) throw new Error(`--only knows no ${name}\n${usage}`);
    return part;
  });
  return {
    cases: whole('cases'),
    many: whole('many'),
    opinions: whole('opinions'),
    decisions: whole('decisions'),
    connections: whole('connections'),
    rounds: whole('rounds'),
    only: new Set(only),
    json: values.json,
    bundles: values.bundles === undefined ? null : path.resolve(values.bundles),
    out: values.out === undefined ? path.join(root, 'out/bench') : path.resolve(values.out),
  };
}
