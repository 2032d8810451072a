import { parseArgs } from 'node:util';
import * as z from 'zod';

/** What the command was asked to do. */
export interface CommandOptions {
  json: boolean;
  schema: boolean;
  help: boolean;
  asOf: string | null;
  institutions: string | null;
  lanes: number | null;
  /** Folder for the pictures of `--explain`; null without it. */
  explain: string | null;
  inputs: string[];
}

/** Options and how they are used, for `--help` and for mistakes. */
export const usage = `usage: npm run -s evidence -- [options] FILE or FOLDER …
  --json                 one JSON object a line on stdout, in input order
  --as-of YYYY-MM-DD     the reference date (default: today in Shanghai)
  --institutions FILE    directory of institutions: [{ code, name, level, aliases?, formerNames? }]
  --lanes N              papers read side by side
  --explain DIR          write how one file is read, as pictures, into DIR
  --schema               print the JSON Schema of the output
`;

const date = z.iso.date();

/** Parses the arguments; throws an `Error` with a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[]): CommandOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      schema: { type: 'boolean' },
      help: { type: 'boolean' },
      'as-of': { type: 'string' },
      institutions: { type: 'string' },
      lanes: { type: 'string' },
      explain: { type: 'string' },
    },
  });
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !date.safeParse(asOf).success) throw new Error(`--as-of is no date: ${asOf}`);
  const lanes = values.lanes === undefined ? null : Number(values.lanes);
  if (lanes !== null && (!Number.isInteger(lanes) || lanes < 1))
    throw new Error(`--lanes is no number: ${values.lanes}`);
  if (values.explain !== undefined && positionals.length !== 1)
    throw new Error('--explain takes exactly one file');
  return {
    explain: values.explain ?? null,
    json: values.json ?? false,
    schema: values.schema ?? false,
    help: values.help ?? false,
    asOf,
    institutions: values.institutions ?? null,
    lanes,
    inputs: positionals,
  };
}
