import { existsSync } from 'node:fs';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { readings } from '../../../../shared/readings/schema.ts';

/** What was read of one page; kept so that an interrupted run can go on. */
export const pageRecord = z.object({
  number: z.int(),
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

const peerRecord = z.object({ number: z.int(), text: z.string() });

/** Lines that a run has already written; a torn last line counts as not written. Without `resume` the file begins anew. */
async function earlier<T>(file: string, shape: z.ZodType<T>, resume: boolean): Promise<T[]> {
  if (!resume || !existsSync(file)) {
    await rm(file, { force: true });
    return [];
  }
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines.pop();
  await writeFile(file, lines.map((line) => `${line}\n`).join(''));
  return lines.map((line) => shape.parse(JSON.parse(line)));
}

/** What earlier runs left, by page; only records of the engine at hand. */
export async function earlierPages(
  file: string,
  engine: string,
  resume: boolean,
): Promise<Map<number, PageRecord>> {
  const records = await earlier(file, pageRecord, resume);
  return new Map(
    records.filter((record) => record.engine === engine).map((record) => [record.number, record]),
  );
}

/** Texts of the peer that earlier runs left, by page. */
export async function earlierTexts(file: string, resume: boolean): Promise<Map<number, string>> {
  return new Map((await earlier(file, peerRecord, resume)).map(({ number, text }) => [number, text]));
}

/** Adds a record to a file of lines. */
export const addLine = (file: string, record: object): Promise<void> =>
  appendFile(file, `${JSON.stringify(record)}\n`);
