import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and all below it in MB; null where the system does not tell (no /proc). */
export function treeMemory(root: number): number | null {
  const parents = new Map<number, { parent: number; kilobytes: number }>();
  try {
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const status = statusOf(entry);
      if (status === null) continue;
      const field = (name: string): number =>
        Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      parents.set(Number(entry), { parent: field('PPid'), kilobytes: field('VmRSS') });
    }
  } catch {
    return null;
  }
  let sum = 0;
  for (const [pid, { kilobytes }] of parents) {
    for (let at: number | undefined = pid; at !== undefined && at > 0; at = parents.get(at)?.parent)
      if (at === root) {
        sum += kilobytes;
        break;
      }
  }
  return sum === 0 ? null : sum / 1024;
}

/** The status of a process; null when it ended meanwhile. */
function statusOf(pid: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return null;
  }
}

/** Memory of the engine while it reads: after the first pages, at the end, and the most in between, MB. */
export interface MemoryCourse {
  start: number;
  end: number;
  peak: number;
  pages: number;
}

const mean = (part: readonly number[]): number => part.reduce((sum, value) => sum + value, 0) / part.length;

/**
 * Watches the memory of a process tree; `after` a page is read it takes a sample. The beginning is the mean of the second tenth of the
 * samples (lanes are warm by then), the end that of the last tenth.
 */
export function watchMemory(root: number): { after: () => void; course: () => MemoryCourse | null } {
  const samples: number[] = [];
  return {
    after() {
      const now = treeMemory(root);
      if (now !== null) samples.push(now);
    },
    course() {
      if (samples.length < 4) return null;
      const few = Math.max(1, Math.floor(samples.length / 10));
      return {
        start: mean(samples.slice(few, 2 * few)),
        end: mean(samples.slice(-few)),
        peak: Math.max(...samples),
        pages: samples.length,
      };
    },
  };
}
