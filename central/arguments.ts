import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { CentreOptions } from './start.ts';

/** Port of a centre that is started without `--port`. */
const defaultPort = 8765;

/** How the command is used. */
export const usage =
  'npm run central -- [--port N] [--host ADDRESS] [--data DIR] [--samples] [--fresh] [--resources DIR]\n' +
  '  DATABASE_URL=postgresql://… uses a PostgreSQL server instead of the embedded database';

const schema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
  host: z.string().min(1).default('127.0.0.1'),
  data: z.string().min(1).default(path.join('data', 'centre')),
  samples: z.boolean().default(false),
  fresh: z.boolean().default(false),
  resources: z.string().min(1).optional(),
});

/**
 * The options of a command line; `null` for `--help`. Relative folders lie below `cwd`.
 * @throws TypeError for an option that does not exist, ZodError for a value that cannot be
 */
export function readArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): CentreOptions | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      samples: { type: 'boolean' },
      fresh: { type: 'boolean' },
      resources: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return null;
  const given = schema.parse(values);
  const databaseUrl = environment['DATABASE_URL'];
  return {
    dataFolder: path.resolve(cwd, given.data),
    host: given.host,
    port: given.port,
    samples: given.samples,
    fresh: given.fresh,
    ...(given.resources !== undefined && { resources: path.resolve(cwd, given.resources) }),
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
  };
}
