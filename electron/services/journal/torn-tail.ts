import { decodeHeader, findHeader, headerLength } from './frame.ts';

const sector = 512;

/**
 * Tells a record that was never completely written from one that was damaged later. A write that a power cut
 * interrupted leaves the file too short, or leaves whole sectors unwritten, and those read as zeros; and nothing of a
 * later batch can follow, because a batch is only begun when the one before is on the disk. Everything else is damage.
 */
export function isTornTail(file: Buffer, offset: number, lastBatch: number): boolean {
  const header = decodeHeader(file, offset);
  const frameEnd = offset + headerLength + (header?.bodyLength ?? 0);
  const cutOff = header === null ? file.length - offset < headerLength : frameEnd > file.length;
  if (cutOff) return true;
  if (!hasUnwrittenSector(file, offset, header === null ? file.length : frameEnd)) return false;
  for (let next = findHeader(file, offset + 1); next !== null; next = findHeader(file, next.offset + 1)) {
    if (next.header.batch > lastBatch + 1) return false;
  }
  return true;
}

function hasUnwrittenSector(file: Buffer, from: number, to: number): boolean {
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / sector) + 1) * sector);
    if (file.subarray(start, end).every((byte) => byte === 0)) return true;
    start = end;
  }
  return false;
}
