import { readFileSync } from 'node:fs';

/** One run of a process: its number, and (Linux) when the kernel started it, since numbers come round again. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string | null;
}

/** The identity of a running process; `null` where none of that number runs. */
export function identify(pid: number): ProcessIdentity | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null;
  }
  return { pid, startedAt: startTime(pid) };
}

/** Whether the very process that is named still runs. */
export function stillRuns(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid);
  return now !== null && (identity.startedAt === null || identity.startedAt === now.startedAt);
}

/** Field 22 of `/proc/<pid>/stat` (clock ticks since boot); the second field may itself contain spaces and brackets. */
function startTime(pid: number): string | null {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // not Linux
  }
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}
