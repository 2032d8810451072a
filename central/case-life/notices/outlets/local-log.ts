import { appendFile } from 'node:fs/promises';
import type { Outlet, OutletName } from '../message.ts';

/**
 * An outlet for demonstration and development: each message becomes a line of JSON in a file that the operator can look
 * into. Nothing leaves the machine.
 */
export const localLog =
  (file: string, outlet: OutletName): Outlet =>
  async (message) => {
    await appendFile(file, `${JSON.stringify({ outlet, key: message.key, ...message.body })}\n`);
    return { outcome: 'delivered', note: 'local log' };
  };
