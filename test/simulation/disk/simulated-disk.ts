import type { Chance } from '../world/chance.ts';

const sector = 512;

/** Content of a file as programs see it, and as it would be found after a power cut right now. */
interface File {
  seen: Buffer;
  kept: Buffer;
}

/**
 * The disk of a machine: what is written is seen at once and kept only when it was synced. After a power cut every
 * sector that was not synced holds its old or its new content, and the file its old or its new length.
 */
export interface SimulatedDisk {
  /** Bytes that can still be written before the disk is full. */
  free: number;
  read(path: string): Buffer;
  /** Writes, growing the file as needed; gives how many bytes fitted. */
  write(path: string, bytes: Uint8Array, position: number): number;
  truncate(path: string, length: number): void;
  sync(path: string): void;
  /** What one sees after the power came back; true when something was lost. */
  cutPower(chance: Chance): boolean;
  /** A second name for what a file holds now, kept at once, as a name whose folder is synced. */
  keepAs(path: string, name: string): void;
  /** A file takes the name of another, kept at once. */
  rename(path: string, to: string): void;
  /** Replaces a small file as a whole, synced, as `replaceFile` does. */
  replace(path: string, content: string): void;
}

/** An empty disk. */
export function createDisk(): SimulatedDisk {
  const files = new Map<string, File>();
  const file = (path: string): File => {
    const present = files.get(path) ?? { seen: Buffer.alloc(0), kept: Buffer.alloc(0) };
    files.set(path, present);
    return present;
  };
  return {
    free: Number.POSITIVE_INFINITY,
    read: (path) => Buffer.from(file(path).seen),
    write(path, bytes, position) {
      const target = file(path);
      const fits = Math.min(bytes.length, Math.max(0, Math.floor(this.free + target.seen.length - position)));
      const length = Math.max(target.seen.length, position + fits);
      this.free -= length - target.seen.length;
      const grown = Buffer.alloc(length);
      target.seen.copy(grown);
      grown.set(bytes.subarray(0, fits), position);
      target.seen = grown;
      return fits;
    },
    truncate(path, length) {
      const target = file(path);
      this.free += Math.max(0, target.seen.length - length);
      target.seen = Buffer.from(target.seen.subarray(0, length));
    },
    sync: (path) => {
      const target = file(path);
      target.kept = target.seen;
    },
    cutPower: (chance) => {
      let lost = false;
      for (const target of files.values()) {
        const found = target.seen.equals(target.kept) ? target.kept : foundAfterCut(target, chance);
        lost ||= !found.equals(target.seen);
        target.seen = found;
        target.kept = found;
      }
      return lost;
    },
    keepAs: (path, name) => void files.set(name, file(path)),
    rename: (path, to) => {
      files.set(to, file(path));
      files.delete(path);
    },
    replace: (path, content) => {
      const bytes = Buffer.from(content);
      files.set(path, { seen: bytes, kept: bytes });
    },
  };
}

function foundAfterCut({ seen, kept }: File, chance: Chance): Buffer {
  const found = Buffer.alloc(chance.happens(0.5) ? seen.length : kept.length);
  for (let start = 0; start < found.length; start += sector) {
    const end = Math.min(found.length, start + sector);
    const source = chance.happens(0.5) ? seen : kept;
    source.subarray(start, end).copy(found, start);
  }
  return found;
}
