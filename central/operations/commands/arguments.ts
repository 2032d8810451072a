import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Head } from '../audit/link.ts';
import type { DataPlace } from '../../database/choose.ts';
import { readS3Place } from '../../documents/stores/configure.ts';
import type { ChannelKey } from '../../http/uploads.ts';
import { readOutlets } from '../../case-life/notices/outlets/configure.ts';
import { logLine } from '../request-line.ts';
import type { CentreOptions } from '../../start.ts';

/** Port of a centre that is started without `--port`. */
const defaultPort = 8765;

/** `--log json`: every line for the operator, and one for every request, as JSON on standard error. */
const structuredLog: Pick<CentreOptions, 'report' | 'logRequest'> = {
  report: (message) => console.error(logLine(Date.now(), 'warning', 'report', { message })),
  logRequest: (line) => console.error(logLine(Date.now(), 'info', 'request', line)),
};

/** How the command is used. */
export const usage =
  'npm run central -- [--port N] [--host ADDRESS] [--data DIR] [--samples] [--fresh] [--resources DIR] [--log json]\n' +
  'npm run central -- --verify-audit [--audit-head POSITION:HASH] [--data DIR]\n' +
  'npm run central -- --revive-dead-letters [--data DIR]\n' +
  '  DATABASE_URL=postgresql://… uses a PostgreSQL server instead of the embedded database';

/** What the command is to do. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'start'; readonly options: CentreOptions }
  | { readonly kind: 'revive-dead-letters'; readonly place: DataPlace }
  | { readonly kind: 'verify-audit'; readonly place: DataPlace; readonly known?: Head };

const auditHead = z
  .string()
  .regex(/^\d{1,15}:[0-9a-f]{64}$/)
  .transform((text): Head => {
    const [position, hash] = text.split(':') as [string, string];
    return { position: Number(position), hash };
  });

const channelKeys = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((entry) => entry !== ''))
  .pipe(z.array(z.string().regex(/^\w{1,40}:[0-9a-f]{64}$/, 'must be NAME:SHA256-OF-TOKEN,…')))
  .transform((entries) =>
    entries.map((entry): ChannelKey => {
      const [channel, tokenSha256] = entry.split(':') as [string, string];
      return { channel, tokenSha256 };
    }),
  );

/** Channels of `CHANNEL_TOKENS` (`NAME:SHA256,…`): hashes only, so that the configuration opens nothing. */
const readChannels = (environment: Readonly<Record<string, string | undefined>>): ChannelKey[] =>
  z.object({ CHANNEL_TOKENS: channelKeys }).parse(environment).CHANNEL_TOKENS;

const schema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(defaultPort),
  host: z.string().min(1).default('127.0.0.1'),
  data: z.string().min(1).default(path.join('data', 'centre')),
  samples: z.boolean().default(false),
  fresh: z.boolean().default(false),
  resources: z.string().min(1).optional(),
  'verify-audit': z.boolean().default(false),
  'audit-head': auditHead.optional(),
  'revive-dead-letters': z.boolean().default(false),
  log: z.enum(['text', 'json']).default('text'),
});

/**
 * The command of a command line. Relative folders lie below `cwd`.
 * @throws TypeError for an option that does not exist, ZodError for a value that cannot be
 */
export function readArguments(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Command {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      samples: { type: 'boolean' },
      fresh: { type: 'boolean' },
      resources: { type: 'string' },
      'verify-audit': { type: 'boolean' },
      'audit-head': { type: 'string' },
      'revive-dead-letters': { type: 'boolean' },
      log: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return { kind: 'help' };
  const given = schema.parse(values);
  const databaseUrl = environment['DATABASE_URL'];
  const place: DataPlace = {
    dataFolder: path.resolve(cwd, given.data),
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
  };
  const known = given['audit-head'];
  if (given['verify-audit']) return { kind: 'verify-audit', place, ...(known !== undefined && { known }) };
  if (given['revive-dead-letters']) return { kind: 'revive-dead-letters', place };
  const outlets = readOutlets(environment);
  const s3 = readS3Place(environment);
  const channels = readChannels(environment);
  return {
    kind: 'start',
    options: {
      ...place,
      host: given.host,
      port: given.port,
      samples: given.samples,
      fresh: given.fresh,
      ...(s3 !== null && { s3 }),
      ...(channels.length > 0 && { channels }),
      ...(given.log === 'json' && structuredLog),
      // without a receiver and without a server, the local log is the default
      ...((outlets.localLog || Object.keys(outlets.targets).length > 0) && { outlets }),
      ...(given.resources !== undefined && { resources: path.resolve(cwd, given.resources) }),
    },
  };
}
