import path from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result.ts';

/** What a workstation is started with. */
export interface Place {
  /** Folder of everything kept on this machine, absolute. */
  readonly dataFolder: string;
  /** Origin of the centre, without a path. */
  readonly centreUrl: string;
  readonly headless: boolean;
}

/** How the command line is written. */
export const usage =
  'usage: --data <folder> --centre <http(s)://host[:port]> [--headless]   (or MENSHEN_DATA, MENSHEN_CENTRE)';

/**
 * Reads where a workstation lives and whom it talks to from the command line, else from `MENSHEN_DATA` and
 * `MENSHEN_CENTRE`. Fails with `invalid-request` (details: field) when one is missing or unreadable. Switches of
 * Chromium that stand between them are left to Chromium.
 *
 * @param folder from which relative folders count
 */
export function readPlace(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Result<Place> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, centre: { type: 'string' }, headless: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const data = values.data ?? environment['MENSHEN_DATA'];
  const centre = values.centre ?? environment['MENSHEN_CENTRE'];
  if (typeof data !== 'string' || data === '') return fail('invalid-request', { field: '--data' });
  if (typeof centre !== 'string' || !URL.canParse(centre))
    return fail('invalid-request', { field: '--centre' });
  const url = new URL(centre);
  const plain = ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
  if (!plain) return fail('invalid-request', { field: '--centre' });
  return ok({
    dataFolder: path.resolve(folder, data),
    centreUrl: url.origin,
    headless: values.headless === true,
  });
}
