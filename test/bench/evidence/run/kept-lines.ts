import { existsSync } from 'node:fs';
import { appendFile, open, readFile, rm } from 'node:fs/promises';
import * as z from 'zod';
import { readings } from '../../../../shared/readings/schema.ts';

/** What was read of one page; kept so that an interrupted run can go on. */
export const pageRecord = z.object({
  number: z.int(),
  /** The page's name, which is a hash of its bytes. */
  file: z.string(),
  /** Engine that read it. */
  engine: z.string(),
  outcome: z.discriminatedUnion('type', [
    z.object({ type: z.literal('read'), readings }),
    z.object({ type: z.literal('failed'), code: z.string() }),
  ]),
  /** Readings under another name and with metadata were equal; null when it was not tried on this page. */
  same: z.boolean().nullable(),
});
export type PageRecord = z.infer<typeof pageRecord>;

/** What the peer read of one page; `file` is the page's name, which is a hash of its bytes. */
const peerRecord = z.object({ file: z.string(), text: z.string() });
export type PeerRecord = z.infer<typeof peerRecord>;

/** Lines that were written so far; one that an interruption has torn counts as not written. */
async function keptLines<T>(file: string, shape: z.ZodType<T>): Promise<T[]> {
  if (!existsSync(file)) return [];
  return (await readFile(file, 'utf8')).split('\n').flatMap((line) => {
    const value = line === '' ? undefined : parsed(line);
    return value === undefined ? [] : [shape.parse(value)];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

/** What the engine has read, by page: by the engine of that version only, or (`null`) by whichever read a page last. */
export async function keptPages(file: string, engine: string | null): Promise<Map<number, PageRecord>> {
  const records = await keptLines(file, pageRecord);
  return new Map(
    records
      .filter((record) => engine === null || record.engine === engine)
      .map((record) => [record.number, record]),
  );
}

/** What the peer has read so far. */
export const keptPeerRecords = (file: string): Promise<PeerRecord[]> => keptLines(file, peerRecord);

/** Gets a file of lines ready for more: begins anew, or ends the line that an interruption has torn. */
export async function prepareLines(file: string, anew: boolean): Promise<void> {
  if (anew) return rm(file, { force: true });
  if (!existsSync(file)) return;
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    if (size > 0 && last.toString() !== '\n') await appendFile(file, '\n');
  } finally {
    await handle.close();
  }
}

/** Adds a record to a file of lines. */
export const addLine = (file: string, record: object): Promise<void> =>
  appendFile(file, `${JSON.stringify(record)}\n`);
