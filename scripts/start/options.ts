import path from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked to do. */
export interface StartOptions {
  /** Run the main job without a window, print what was done, and end. */
  readonly headless: boolean;
  /** Folder of the centre's and the workstation's data, absolute. */
  readonly dataFolder: string;
  /** Start over: the data folder is emptied first. */
  readonly fresh: boolean;
}

/** Whether this machine can show a window. */
export const hasDisplay = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean =>
  platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);

/**
 * Reads the command line; relative folders count from where the command was called (`INIT_CWD`).
 * @throws with the usage when an option is unknown
 */
export function readOptions(args: string[], root: string, environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args,
    options: { headless: { type: 'boolean' }, fresh: { type: 'boolean' }, data: { type: 'string' } },
  });
  return {
    headless: values.headless ?? !hasDisplay(environment, process.platform),
    dataFolder: path.resolve(
      values.data === undefined ? root : (environment['INIT_CWD'] ?? '.'),
      values.data ?? 'data',
    ),
    fresh: values.fresh ?? false,
  };
}
