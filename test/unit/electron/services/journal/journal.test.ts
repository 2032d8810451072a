import { randomBytes } from 'node:crypto';
import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal, type Journal } from '../../../../../electron/services/journal/journal.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const key = randomBytes(32);
const fileIn = (folder: string): string => path.join(folder, 'journal.bin');

async function opened(folder: string, withKey: Uint8Array = key): Promise<Journal> {
  const journal = await openJournal(folder, 'u-reviewer', withKey, hostPorts());
  if (!journal.ok) throw new Error(journal.error.code);
  return journal.value;
}

const refusal = async (folder: string, withKey: Uint8Array = key): Promise<string> => {
  const journal = await openJournal(folder, 'u-reviewer', withKey, hostPorts());
  if (journal.ok) await journal.value.close();
  return journal.ok ? 'opened' : journal.error.code;
};

/** A journal with some opinions in it; gives the length of the file after each record. */
async function written(folder: string, count: number, text = '材料齐全'): Promise<number[]> {
  const journal = await opened(folder);
  const lengths: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await journal.append({ type: 'judged', opinion: anOpinion({ text }) });
    lengths.push((await stat(fileIn(folder))).size);
  }
  await journal.close();
  return lengths;
}

async function flip(file: string, position: number): Promise<void> {
  const content = await readFile(file);
  content[position]! ^= 0x20;
  await writeFile(file, content);
}

describe('the journal', () => {
  it('gives back after a restart what was appended, in order and without gaps', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    const opinions = [anOpinion(), anOpinion(), anOpinion()];
    for (const opinion of opinions) await journal.append({ type: 'judged', opinion });
    await journal.close();
    const again = await opened(folder);
    expect(again.records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(again.records.map(({ event }) => event)).toEqual(
      opinions.map((opinion) => ({ type: 'judged', opinion })),
    );
    await again.close();
  });

  it('keeps the order of appends that are made at the same time and share their fsyncs', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    const opinions = Array.from({ length: 200 }, () => anOpinion());
    const results = await Promise.all(opinions.map((opinion) => journal.append({ type: 'judged', opinion })));
    expect(results.map((result) => (result.ok ? result.value.seq : 0))).toEqual(
      opinions.map((_, index) => index + 1),
    );
    await journal.close();
    const again = await opened(folder);
    expect(again.records.map(({ event }) => event.type === 'judged' && event.opinion.opinionId)).toEqual(
      opinions.map(({ opinionId }) => opinionId),
    );
    await again.close();
  });

  it('goes on writing after a restart, and the whole still verifies', async () => {
    const folder = await temporaryFolder();
    await written(folder, 2);
    await written(folder, 2);
    const journal = await opened(folder);
    expect(journal.records).toHaveLength(4);
    await journal.close();
  });

  it('contains nothing readable', async () => {
    const folder = await temporaryFolder();
    await written(folder, 3);
    const content = await readFile(fileIn(folder));
    expect(content.includes('u-reviewer')).toBe(false);
    expect(content.includes('材料齐全')).toBe(false);
  });

  it('accepts nothing after it was closed', async () => {
    const journal = await opened(await temporaryFolder());
    await journal.close();
    expect(await journal.append({ type: 'judged', opinion: anOpinion() })).toMatchObject({
      error: { code: 'locked' },
    });
  });
});

describe('a journal whose last write was interrupted', () => {
  it('loses only the incomplete record, wherever it was cut', async () => {
    const folder = await temporaryFolder();
    const [, second = 0, third = 0] = await written(folder, 3);
    const whole = await readFile(fileIn(folder));
    for (let length = second + 1; length < third; length += 37) {
      await writeFile(fileIn(folder), whole.subarray(0, length));
      const journal = await opened(folder);
      expect(journal.records).toHaveLength(2);
      await journal.append({ type: 'judged', opinion: anOpinion() });
      await journal.close();
      const again = await opened(folder);
      expect(again.records).toHaveLength(3);
      await again.close();
    }
  });

  it('loses only the incomplete record when its space was given but not written', async () => {
    const folder = await temporaryFolder();
    await written(folder, 2);
    await appendFile(fileIn(folder), Buffer.alloc(3000));
    const journal = await opened(folder);
    expect(journal.records).toHaveLength(2);
    await journal.close();
  });

  it('loses only the incomplete record when a middle sector of it was not written', async () => {
    const folder = await temporaryFolder();
    const [first = 0, second = 0] = await written(folder, 2, '长'.repeat(400));
    const content = await readFile(fileIn(folder));
    const sector = Math.ceil(first / 512) * 512;
    expect(sector + 512).toBeLessThan(second);
    content.fill(0, sector, sector + 512);
    await writeFile(fileIn(folder), content);
    const journal = await opened(folder);
    expect(journal.records).toHaveLength(1);
    await journal.close();
  });
});

describe('a damaged journal', () => {
  it('is refused for a flipped bit anywhere, and not a byte of it is changed', async () => {
    const folder = await temporaryFolder();
    const lengths = await written(folder, 3);
    const sound = await readFile(fileIn(folder));
    for (let position = 0; position < lengths[2]!; position += 101) {
      await flip(fileIn(folder), position);
      const damaged = await readFile(fileIn(folder));
      expect(['journal-damaged', 'data-from-the-future']).toContain(await refusal(folder));
      expect(await readFile(fileIn(folder))).toEqual(damaged);
      await writeFile(fileIn(folder), sound);
    }
    expect(await refusal(folder)).toBe('opened');
  });

  it('is refused when the length of a middle record is flipped, although that record then reaches beyond the end', async () => {
    const folder = await temporaryFolder();
    const [first = 0] = await written(folder, 3);
    await flip(fileIn(folder), first + 6);
    expect(await refusal(folder)).toBe('journal-damaged');
  });

  it('is refused when a whole middle record was zeroed, because a later write proves that it had been there', async () => {
    const folder = await temporaryFolder();
    const [first = 0, second = 0] = await written(folder, 3);
    const content = await readFile(fileIn(folder));
    content.fill(0, first, second);
    await writeFile(fileIn(folder), content);
    expect(await refusal(folder)).toBe('journal-damaged');
  });

  it('is refused when a record was taken out of the middle', async () => {
    const folder = await temporaryFolder();
    const [first = 0, second = 0] = await written(folder, 3);
    const content = await readFile(fileIn(folder));
    await writeFile(fileIn(folder), Buffer.concat([content.subarray(0, first), content.subarray(second)]));
    expect(await refusal(folder)).toBe('journal-damaged');
  });

  it('is refused under another key', async () => {
    const folder = await temporaryFolder();
    await written(folder, 1);
    expect(await refusal(folder, randomBytes(32))).toBe('journal-damaged');
  });

  it('is told apart from a journal of a newer version', async () => {
    const folder = await temporaryFolder();
    await written(folder, 1);
    const content = await readFile(fileIn(folder));
    content.write('MSJ3', 0, 'latin1');
    await writeFile(fileIn(folder), content);
    expect(await refusal(folder)).toBe('data-from-the-future');
  });

  it('is a new one when the file is empty', async () => {
    const folder = await temporaryFolder();
    await written(folder, 1);
    await truncate(fileIn(folder), 0);
    expect(await refusal(folder)).toBe('opened');
  });
});
