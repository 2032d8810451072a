import path from 'node:path';
import * as z from 'zod';
import type { Clock } from '../../../context.ts';
import type { OutletName, Outlets } from '../message.ts';
import { localLog } from './local-log.ts';
import { webhook, type WebhookTarget } from './webhook.ts';

/** Outlets by configuration: the receivers, and whether those without one go to the local log. */
export interface OutletConfiguration {
  readonly targets: Readonly<Partial<Record<OutletName, WebhookTarget>>>;
  readonly localLog: boolean;
}

const variables: Readonly<Record<OutletName, string>> = {
  sms: 'SMS_GATEWAY',
  app: 'APP_MESSAGE',
  registration: 'REGISTRATION',
};

/** Encrypted, or not leaving the machine. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) =>
      new URL(url).protocol === 'https:' ||
      /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname),
    'must be https: notices are personal data',
  );
const secret = z.string().min(32, 'must have at least 32 characters');

/**
 * Reads `<NAME>_URL` and `<NAME>_SECRET` of each outlet, and `NOTICES_LOG=1`.
 * @throws ZodError where one is missing without the other, or cannot be used
 */
export function readOutlets(environment: Readonly<Record<string, string | undefined>>): OutletConfiguration {
  const targets: Partial<Record<OutletName, WebhookTarget>> = {};
  for (const [outlet, name] of Object.entries(variables) as [OutletName, string][]) {
    const given = { url: environment[`${name}_URL`], secret: environment[`${name}_SECRET`] };
    if (given.url === undefined && given.secret === undefined) continue;
    const parsed = z
      .object({ [`${name}_URL`]: address, [`${name}_SECRET`]: secret })
      .parse({ [`${name}_URL`]: given.url, [`${name}_SECRET`]: given.secret });
    targets[outlet] = { url: parsed[`${name}_URL`]!, secret: parsed[`${name}_SECRET`]! };
  }
  return { targets, localLog: environment['NOTICES_LOG'] === '1' };
}

/** The outlets of a configuration. Jobs for an outlet that is not there wait until it is. */
export function openOutlets(
  { targets, localLog: logged }: OutletConfiguration,
  clock: Clock,
  dataFolder: string,
): Outlets {
  const outlets = (Object.keys(variables) as OutletName[]).flatMap((name) => {
    const target = targets[name];
    if (target !== undefined) return [[name, webhook(target, clock)] as const];
    return logged ? [[name, localLog(path.join(dataFolder, 'notices.jsonl'), name)] as const] : [];
  });
  return Object.fromEntries(outlets);
}
