import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { DataFolder } from '../disk/data-folder.ts';
import { diskFailure, isMissing } from '../disk/disk-failure.ts';
import type { HostPorts } from '../host.ts';
import type { ScryptCost } from '../keys/scrypt-cost.ts';
import type { Workplace } from './workplace.ts';
import { unlock, type Credentials, type Unlocked } from './unlock.ts';
import { openUserFiles, readWaiting, type UserFiles } from './user-files.ts';

/** Who is signed in on this machine: nobody or one person. */
export interface Session {
  /** Lets a person in and opens the workplace; somebody else's is closed first, one's own is kept and its token renewed. */
  signIn(credentials: Credentials): Promise<Result<Workplace>>;
  /** Closes the workplace. Safe when nobody is signed in. */
  lock(): Promise<void>;
  /** The open workplace, or `locked`. */
  workplace(): Result<Workplace>;
  /** Opinions that wait: of the person signed in, else of everybody on this machine. */
  waiting(): Promise<number>;
}

/** What a session needs. */
export interface SessionParts {
  readonly folder: DataFolder;
  readonly client: Pick<CentreClient, 'signIn'>;
  readonly ports: HostPorts;
  readonly keyCost: ScryptCost;
  readonly open: (unlocked: Unlocked, files: UserFiles) => Promise<Result<Workplace>>;
}

/** A session with nobody signed in. Sign-ins and locks run one after the other. */
export function createSession(parts: SessionParts): Session {
  const { folder, ports } = parts;
  let present: { workplace: Workplace; typed: string } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = turn.then(task);
    turn = done.catch(() => undefined);
    return done;
  };

  const close = async (): Promise<void> => {
    const leaving = present;
    present = null;
    await leaving?.workplace.close();
  };

  const signIn = async (credentials: Credentials): Promise<Result<Workplace>> => {
    const files = openUserFiles(folder.userFolder(credentials.account), ports.random);
    const unlocked = await unlock(credentials, parts.client, files, ports, parts.keyCost);
    if (!unlocked.ok) return unlocked;
    if (present?.typed === credentials.account) {
      unlocked.value.keys.drop();
      const { token, offline } = unlocked.value;
      if (!offline && token !== null) await present.workplace.renewToken(token);
      return ok(present.workplace);
    }
    await close();
    const opened = await parts.open(unlocked.value, files);
    if (opened.ok) present = { workplace: opened.value, typed: credentials.account };
    return opened;
  };

  return {
    signIn: (credentials) =>
      inTurn(async () => {
        try {
          return await signIn(credentials);
        } catch (error) {
          ports.log('error', 'sign-in', { reason: String(error) });
          return diskFailure(error);
        }
      }),
    lock: () => inTurn(close),
    workplace: () => (present === null ? fail('locked') : ok(present.workplace)),
    waiting: async () => {
      if (present !== null) return present.workplace.opinions.waiting();
      let sum = 0;
      for (const name of await userFolders(folder)) sum += await readWaiting(join(folder.usersFolder, name));
      return sum;
    },
  };
}

async function userFolders(folder: DataFolder): Promise<string[]> {
  try {
    return await readdir(folder.usersFolder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
