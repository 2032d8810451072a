import { readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a browser that lost its host is given to end by itself, milliseconds. */
const patience = 5_000;

/** Process id in Chromium's lock of a profile (`SingletonLock → host-pid`), or null when nobody holds it. */
export function profileHolder(profileFolder: string): number | null {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(path.join(profileFolder, 'SingletonLock')))?.[1]);
    return Number.isInteger(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** Whether that process still runs with this very profile; a reused process id does not count. */
async function holdsProfile(pid: number, profileFolder: string): Promise<boolean> {
  try {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return command.split('\0').includes(`--user-data-dir=${profileFolder}`);
  } catch {
    return false;
  }
}

/**
 * Makes sure that no browser of a killed host still holds the profile: such a browser ends when its pipe breaks, and
 * is ended when it does not. The caller holds the lock of the data folder, so no living host is disturbed.
 */
export async function freeProfile(profileFolder: string): Promise<void> {
  const pid = profileHolder(profileFolder);
  if (pid === null) return;
  const until = performance.now() + patience;
  while (await holdsProfile(pid, profileFolder)) {
    if (performance.now() > until) {
      process.kill(pid, 'SIGKILL');
      return;
    }
    await pause(50);
  }
}
