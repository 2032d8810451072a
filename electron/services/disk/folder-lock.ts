import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../host.ts';
import { diskFailure, errnoOf, isMissing } from './disk-failure.ts';
import { makeFolder } from './make-folder.ts';
import { processStart } from './process-start.ts';

/** The claim on a data folder. */
export interface FolderLock {
  /** Gives the folder free; safe to call twice. */
  release(): Promise<void>;
}

const claim = z.object({ pid: z.int().positive(), start: z.string(), token: z.string() });
type Claim = z.infer<typeof claim>;

const takeoverAttempts = 5;

/**
 * Claims a data folder for this process. Fails with `data-folder-in-use` while another live process holds it. A claim
 * of a dead process is taken over; a process id that was reused by another program is told apart by its start time.
 * Two processes that find the same dead claim cannot both win: the claim is created exclusively, a dead one is moved
 * away by rename, which succeeds for one of them only, and a claim counts when it is still there a moment later.
 */
export async function lockFolder(folder: string, random: Random): Promise<Result<FolderLock>> {
  const path = join(folder, 'lock.json');
  const mine: Claim = { pid: process.pid, start: await processStart(process.pid), token: random.uuid() };
  try {
    await makeFolder(folder);
    for (let attempt = 0; attempt < takeoverAttempts; attempt += 1) {
      if (await createClaim(path, mine)) {
        if (await stillHolds(path, mine)) return ok({ release: () => releaseClaim(path, mine) });
        continue;
      }
      const theirs = await readClaim(path);
      if (theirs === 'gone') continue;
      if (theirs !== 'damaged' && (await isAlive(theirs))) return fail('data-folder-in-use');
      await moveAway(path, `${path}.${mine.token}.dead`, theirs);
    }
    return fail('data-folder-in-use');
  } catch (error) {
    return diskFailure(error);
  }
}

async function createClaim(path: string, mine: Claim): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify(mine));
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Another process may at this moment be putting back a live claim that it had taken for the dead one. */
async function stillHolds(path: string, mine: Claim): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const current = await readClaim(path);
  return typeof current === 'object' && current.token === mine.token;
}

/** A claim that is empty or cut off is one whose writer died while writing, or is writing this very moment. */
async function readClaim(path: string): Promise<Claim | 'damaged' | 'gone'> {
  for (let look = 0; look < 3; look += 1) {
    try {
      const parsed = claim.safeParse(JSON.parse(await readFile(path, 'utf8')));
      if (parsed.success) return parsed.data;
    } catch (error) {
      if (isMissing(error)) return 'gone';
      if (!(error instanceof SyntaxError)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'damaged';
}

async function isAlive(theirs: Claim): Promise<boolean> {
  if (theirs.pid === process.pid) return theirs.start === (await processStart(process.pid));
  try {
    process.kill(theirs.pid, 0);
  } catch (error) {
    if (errnoOf(error) === 'ESRCH') return false;
  }
  const start = await processStart(theirs.pid);
  return start === '' || theirs.start === '' || start === theirs.start;
}

/** Moves a dead claim away; puts it back if, in between, somebody else had already replaced it with a live one. */
async function moveAway(path: string, aside: string, expected: Claim | 'damaged'): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readClaim(aside);
  const same =
    moved === expected ||
    (typeof moved === 'object' && typeof expected === 'object' && moved.token === expected.token);
  if (same) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function releaseClaim(path: string, mine: Claim): Promise<void> {
  const current = await readClaim(path);
  if (typeof current === 'object' && current.token === mine.token) await rm(path, { force: true });
}
