import { join } from 'node:path';
import * as z from 'zod';
import { readJsonFile, saveFile } from '../disk/atomic-file.ts';
import type { Log } from '../host.ts';

/** Remembers how far this machine's clock is from the centre's, for work without a network and the next start. */
export interface ClockMemory {
  /** Centre minus workstation, milliseconds, as last measured; `null` when it never was. */
  readonly offsetMs: number | null;
  remember(offsetMs: number): void;
}

const clockFile = z.object({ offsetMs: z.number() });

/** A memory that begins with nothing and ends with the process. */
export function forgetfulClock(): ClockMemory {
  let offsetMs: number | null = null;
  return {
    get offsetMs() {
      return offsetMs;
    },
    remember: (measured) => {
      offsetMs = measured;
    },
  };
}

/** The memory in a folder; a missing or damaged file is no offset. A failed write is logged and costs nothing else. */
export async function openClockMemory(folder: string, log: Log): Promise<ClockMemory> {
  const path = join(folder, 'clock.json');
  const kept = await readJsonFile(path, clockFile);
  let offsetMs = kept === null || kept === 'damaged' ? null : kept.offsetMs;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    get offsetMs() {
      return offsetMs;
    },
    remember: (measured) => {
      offsetMs = measured;
      writing = writing.then(async () => {
        const saved = await saveFile(path, JSON.stringify({ offsetMs: measured }));
        if (!saved.ok) log('warning', 'clock offset not kept', { code: saved.error.code });
      });
    },
  };
}
