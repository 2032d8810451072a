import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where the data folders of a crash test lie. */
export interface Volume {
  readonly folder: string;
  /**
   * The power fails: the given processes stop where they are, nothing more reaches the disk, and what the file system
   * had not been told to keep is gone (EXT4_IOC_SHUTDOWN without a log flush). They must stop first: ext4 may answer a
   * sync with success that meets the shutdown half-way, which no process could hear of when the power is really gone.
   */
  cutPower(processes: readonly number[]): Promise<void>;
  /** The power is back; call when every process on the volume has ended. */
  restorePower(): Promise<void>;
  remove(): Promise<void>;
}

/** `_IOR('X', 125, __u32)` with EXT4_GOING_FLAGS_NOLOGFLUSH. */
const shutdownCall = `
import fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(fd, 0x8004587d, struct.pack("I", 2))
`;

/** Why power cuts cannot be made on this machine; `null` when they can. */
export function whyNoPowerCuts(): string | null {
  if (process.platform !== 'linux') return 'power cuts need Linux';
  if (process.getuid?.() !== 0) return 'power cuts need root, to mount a file system';
  for (const tool of ['mount', 'mkfs.ext4', 'python3'])
    if (spawnSync('which', [tool]).status !== 0) return `power cuts need ${tool}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-mount-'));
  try {
    makeImage(folder);
    mount(folder);
    execFileSync('umount', [path.join(folder, 'mounted')]);
    return null;
  } catch {
    return 'power cuts need a loop device, and this machine gives none';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeImage(folder: string, megabytes = 64): void {
  const image = path.join(folder, 'disk.img');
  execFileSync('truncate', ['-s', `${megabytes}M`, image]);
  execFileSync('mkfs.ext4', ['-q', '-F', image]);
  mkdirSync(path.join(folder, 'mounted'));
}

function mount(folder: string): void {
  const options = ['-o', 'loop,commit=120'];
  execFileSync('mount', [...options, path.join(folder, 'disk.img'), path.join(folder, 'mounted')], {
    stdio: 'ignore',
  });
}

/** Stops a process and waits until the whole of it stands still; one that has ended stands still already. */
async function stop(pid: number): Promise<void> {
  const state = (task: string): string | undefined =>
    /^\d+ \(.*\) (\w)/s.exec(readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'))?.[1];
  try {
    process.kill(pid, 'SIGSTOP');
    while (!readdirSync(`/proc/${pid}/task`).every((task) => 'TtZX'.includes(state(task) ?? 'X')))
      await pause(2);
  } catch {
    // no such process, or its last thread ended while it was looked at
  }
}

/** A volume whose power can be cut, of so many megabytes. */
export function openVolume(megabytes: number): Volume {
  const holder = mkdtempSync(path.join(tmpdir(), 'menshen-volume-'));
  makeImage(holder, megabytes);
  mount(holder);
  const folder = path.join(holder, 'mounted');
  const unmount = async (): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      if (spawnSync('umount', [folder], { stdio: 'ignore' }).status === 0) return;
      if (attempt === 100) throw new Error(`${folder} cannot be unmounted`);
      await pause(100);
    }
  };
  return {
    folder,
    cutPower: async (processes) => {
      for (const pid of processes) await stop(pid);
      execFileSync('python3', ['-c', shutdownCall, folder]);
    },
    restorePower: async () => {
      await unmount();
      mount(holder);
    },
    remove: async () => {
      await unmount();
      rmSync(holder, { recursive: true, force: true });
    },
  };
}

/** A folder on the machine's own disk, whose power cannot be cut. */
export function openFolder(): Volume {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-crash-'));
  return {
    folder,
    cutPower: () => Promise.reject(new Error('this folder has no power of its own')),
    restorePower: async () => {},
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
