import { readFile } from 'node:fs/promises';

/**
 * Something that differs between two processes which happen to carry the same id: boot id and start tick from
 * `/proc` on Linux, empty elsewhere (then the process id alone decides).
 */
export async function processStart(pid: number): Promise<string> {
  if (process.platform !== 'linux') return '';
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // the command name, field 2, may hold spaces and brackets; the start tick is field 22 of the line
    const startTick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return `${boot}:${startTick}`;
  } catch {
    return '';
  }
}
