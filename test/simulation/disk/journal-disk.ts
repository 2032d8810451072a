import { openJournalFile, type JournalHandle } from '../../../electron/services/journal/journal-file.ts';
import type { JournalDisk } from '../../../electron/services/journal/journal-disk.ts';
import type { Life } from '../workstation/machine.ts';
import type { World } from '../world/world.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

/** How this disk behaves towards a journal. */
export interface DiskTemper {
  /** Probability that a sync fails with EIO. */
  syncFails: number;
  /** Planted bug: a sync says "done" before anything is kept, and keeps it so many milliseconds later. */
  readonly keepsLate: number | null;
}

const errno = (code: string): Error => Object.assign(new Error(code), { code });

/** The production journal file over a simulated disk; every operation is a point at which the machine may end. */
export function journalDisk(disk: SimulatedDisk, temper: DiskTemper, life: Life, world: World): JournalDisk {
  const spend = (what: string): Promise<void> => life.spend(`disk ${what}`, world.chance.integer(1, 15));
  const handleOf = (path: string): JournalHandle => {
    return {
      write: async (bytes: Uint8Array, from: number, length: number, position: number) => {
        // a machine that ends during the write leaves any part of it
        const part = world.chance.integer(1, Math.max(1, length));
        const begun = disk.write(path, bytes.subarray(from, from + part), position);
        await spend('write');
        if (begun === part) {
          const rest = disk.write(path, bytes.subarray(from + part, from + length), position + part);
          if (begun + rest > 0) return { bytesWritten: begun + rest };
        } else if (begun > 0) return { bytesWritten: begun };
        world.met('disk full');
        throw errno('ENOSPC');
      },
      datasync: async () => {
        if (temper.keepsLate !== null) {
          world.time.after(temper.keepsLate, () => {
            if (life.alive) disk.sync(path);
          });
          return;
        }
        await spend('sync');
        if (world.chance.happens(temper.syncFails)) {
          world.met('sync failed');
          throw errno('EIO');
        }
        disk.sync(path);
      },
      truncate: async (length = 0) => {
        await spend('truncate');
        disk.truncate(path, length);
      },
      stat: (async () => ({ size: disk.read(path).length })) as unknown as JournalHandle['stat'],
      read: (async (target: Buffer, offset: number, length: number, position: number) => ({
        bytesRead: disk.read(path).copy(target, offset, position, position + length),
        buffer: target,
      })) as unknown as JournalHandle['read'],
      close: async () => {},
    };
  };
  return {
    openFile: (path) => openJournalFile(path, async (name) => handleOf(name)),
    keepAs: async (path, name) => {
      await spend('link');
      disk.keepAs(path, name);
      await spend('link');
    },
    takePlace: async (path, of) => {
      await spend('rename');
      disk.rename(path, of);
      world.met('next part of the journal');
      await spend('rename');
    },
    keepReserve: async () => {
      let kept = disk.free > reserveSize;
      if (kept) disk.free -= reserveSize;
      return {
        release: async () => {
          await life.spend('disk reserve', 2);
          const had = kept;
          if (had) disk.free += reserveSize;
          kept = false;
          return had;
        },
      };
    },
  };
}

const reserveSize = 1024 * 1024;
