import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second of `/proc` (`getconf CLK_TCK`; 100 on every Linux we know). */
const ticks = 100;

/**
 * Processor time that this process and everything it started have used so far, seconds; `null` where the system has no
 * `/proc`. Other work on the machine delays a measure but adds nothing here.
 */
export function processorTime(): number | null {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const stat = statOf(name);
      if (stat === null) continue;
      parents.set(Number(name), stat.parent);
      used.set(Number(name), stat.seconds);
    }
  } catch {
    return null;
  }
  const isOurs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === process.pid) return true;
    return false;
  };
  return [...used].filter(([pid]) => isOurs(pid)).reduce((sum, [, seconds]) => sum + seconds, 0);
}

/** Of one process and of those of its children that have ended; `null` for one that has just gone. */
function statOf(pid: string): { parent: number; seconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name of the program, in parentheses, may hold anything
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const sum = [11, 12, 13, 14].reduce((total, index) => total + Number(fields[index]), 0);
    return { parent: Number(fields[1]), seconds: sum / ticks };
  } catch {
    return null;
  }
}
