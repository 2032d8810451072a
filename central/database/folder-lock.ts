import { randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { identify, stillRuns } from './process-identity.ts';

/** Another centre works in this folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}: stop that centre, or choose another folder with --data`);
    this.name = 'FolderInUse';
  }
}

/** A lock that this process holds. */
export interface FolderLock {
  release(): void;
}

const lockContent = z.object({
  pid: z.int().positive(),
  startedAt: z.string().nullable(),
  token: z.string(),
});
type LockContent = z.infer<typeof lockContent>;

/**
 * Takes the folder for this process alone: PGlite takes no lock of its own, and two of them in one folder destroy it.
 * The lock names its process, so one whose owner was killed is taken over, and one whose number now belongs to
 * another program does not hold anybody up.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'centre.lock');
  const own: LockContent = { ...identify(process.pid)!, token: randomUUID() };
  while (!tryCreate(file, own)) {
    const other = read(file);
    if (other === null) continue; // released in between
    if (other !== 'unreadable' && stillRuns(other)) throw new FolderInUse(folder, other.pid);
    setAside(file, other);
  }
  return {
    release: () => {
      const present = read(file);
      if (present !== null && present !== 'unreadable' && present.token === own.token) rmSync(file);
    },
  };
}

/** Creates the lock complete with its content, or not at all. */
function tryCreate(file: string, content: LockContent): boolean {
  const draft = `${file}.${content.token}`;
  const handle = openSync(draft, 'wx');
  writeSync(handle, JSON.stringify(content));
  closeSync(handle);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function read(file: string): LockContent | 'unreadable' | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return lockContent.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/**
 * Removes a lock that was left behind. Two starters may see the same one: whoever moved away a lock that is not the
 * one it judged (the other was quicker) puts it back.
 */
function setAside(file: string, judged: LockContent | 'unreadable'): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  const same =
    judged === 'unreadable' || moved === 'unreadable' ? judged === moved : moved?.token === judged.token;
  if (!same) linkSync(aside, file);
  rmSync(aside);
}
