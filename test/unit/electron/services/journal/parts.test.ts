import { randomBytes } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemDisk, type JournalDisk } from '../../../../../electron/services/journal/journal-disk.ts';
import type { JournalFile } from '../../../../../electron/services/journal/journal-file.ts';
import { openJournal, type Journal } from '../../../../../electron/services/journal/journal.ts';
import { replayJournal } from '../../../../../electron/services/journal/replay.ts';
import { foldOutbox } from '../../../../../shared/sync/fold-outbox.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const key = randomBytes(32);
const short = { records: 12, keptSettled: 3 };

async function opened(folder: string, disk: JournalDisk = systemDisk): Promise<Journal> {
  const journal = await openJournal(folder, 'u-reviewer', key, hostPorts(), disk, short);
  if (!journal.ok) throw new Error(journal.error.code);
  return journal.value;
}

/** Judges so many times; every other opinion is sent and confirmed. */
async function judge(journal: Journal, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    const opinion = anOpinion();
    const { opinionId } = opinion;
    await journal.append({ type: 'judged', opinion });
    if (index % 2 === 1) continue;
    await journal.append({ type: 'sent', opinionId, attempt: 1 });
    await journal.append({
      type: 'confirmed',
      opinionId,
      revision: 4,
      state: 'APPROVED',
      recordedAt: '2026-03-02T01:02:04.000Z',
    });
  }
}

const open = (journal: Journal) => foldOutbox(journal.records).filter(({ state }) => state === 'waiting');
const partsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.bin')).toSorted();

describe('a journal that has grown long', () => {
  it('goes on in a next part with everything that is open and the newest of what is settled', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    await judge(journal, 20);
    const before = open(journal);
    await journal.close();
    expect((await partsIn(folder)).length).toBeGreaterThan(2);

    const again = await opened(folder);
    expect(open(again)).toEqual(before);
    expect(before).toHaveLength(10);
    expect(again.records[0]?.event.type).toBe('snapshot');
    expect(again.records.length).toBeLessThan(15);
    const settled = foldOutbox(again.records).filter(({ state }) => state === 'confirmed');
    expect(settled.length).toBeGreaterThanOrEqual(3);
    expect(settled.length).toBeLessThan(10);
    await again.close();
  });

  it('keeps the full parts, whole and chained: each begins where the one before ends', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    await judge(journal, 20);
    await journal.close();
    const names = await partsIn(folder);
    // `journal.bin`, the present part, sorts behind the numbered ones
    let after = 0;
    for (const name of names) {
      const replay = replayJournal(await readFile(path.join(folder, name)), key);
      if (!replay.ok) throw new Error(`${name}: ${replay.error.code}`);
      expect(replay.value.beginsAfter).toBe(after);
      expect(replay.value.tornBytes).toBe(0);
      after = replay.value.end.seq;
    }
    expect(after).toBeGreaterThan(30);
  });

  it('loses no record that came while the next part was begun', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    const opinions = Array.from({ length: 150 }, () => anOpinion());
    const results = await Promise.all(opinions.map((opinion) => journal.append({ type: 'judged', opinion })));
    expect(results.every(({ ok }) => ok)).toBe(true);
    await journal.close();
    const again = await opened(folder);
    expect(foldOutbox(again.records).map(({ opinion }) => opinion.opinionId)).toEqual(
      opinions.map(({ opinionId }) => opinionId),
    );
    await again.close();
  });

  it('is refused when the beginning of its part is damaged, or its first record is missing', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    await judge(journal, 20);
    await journal.close();
    const file = path.join(folder, 'journal.bin');
    const sound = await readFile(file);
    for (const damage of [
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 20), Buffer.of(bytes[20]! ^ 1), bytes.subarray(21)]),
      (bytes: Buffer) => bytes.subarray(0, 48),
      (bytes: Buffer) => bytes.subarray(0, 200),
    ]) {
      await writeFile(file, damage(sound));
      expect(await openJournal(folder, 'u-reviewer', key, hostPorts())).toMatchObject({
        error: { code: 'journal-damaged' },
      });
    }
  });
});

/**
 * The disk of a machine that ends: from its n-th operation on nothing happens any more, and of a write half is there. With
 * `once` only that operation fails, as on a full disk.
 */
function endingDisk(endsAt: number, once = false): JournalDisk & { readonly ended: () => boolean } {
  let operation = 0;
  const over = (): boolean => {
    operation += 1;
    return once ? operation === endsAt : operation >= endsAt;
  };
  const gone = (): never => {
    throw Object.assign(new Error('the machine has ended'), { code: once ? 'ENOSPC' : 'EIO' });
  };
  const file = (inner: JournalFile): JournalFile => ({
    read: () => inner.read(),
    writeAt: async (offset, bytes) => {
      if (!over()) return inner.writeAt(offset, bytes);
      if (!once) await inner.writeAt(offset, bytes.subarray(0, bytes.length >> 1));
      return gone();
    },
    cutTo: async (length) => (over() ? gone() : inner.cutTo(length)),
    get isBroken() {
      return inner.isBroken;
    },
    close: () => inner.close(),
  });
  return {
    ended: () => operation >= endsAt,
    openFile: async (name) => (over() ? gone() : file(await systemDisk.openFile(name))),
    keepReserve: (name) => systemDisk.keepReserve(name),
    keepAs: async (from, name) => (over() ? gone() : systemDisk.keepAs(from, name)),
    takePlace: async (from, of) => (over() ? gone() : systemDisk.takePlace(from, of)),
  };
}

describe('a machine that ends while the next part of a journal is begun', () => {
  it.each([false, true])(
    'has every record after the restart, whichever step it came to (one failing step only: %s)',
    async (once) => {
      let steps = 0;
      for (let endsAt = 2; ; endsAt += 1) {
        const folder = await temporaryFolder();
        const whole = await opened(folder);
        await judge(whole, 5);
        const before = foldOutbox(whole.records);
        await whole.close();
        expect(whole.records).toHaveLength(11);

        const disk = endingDisk(endsAt, once);
        const journal = await opened(folder, disk);
        const opinion = anOpinion();
        const saved = await journal.append({ type: 'judged', opinion });
        await journal.close();

        const again = await opened(folder);
        const found = foldOutbox(again.records).map((entry) => entry.opinion.opinionId);
        const expected = before.map((entry) => entry.opinion.opinionId);
        expect(found.slice(0, expected.length)).toEqual(expected);
        expect(found.includes(opinion.opinionId) || !saved.ok).toBe(true);
        const next = await again.append({ type: 'judged', opinion: anOpinion() });
        expect(next.ok).toBe(true);
        await again.close();
        if (!disk.ended()) break;
        steps = endsAt;
      }
      expect(steps).toBeGreaterThanOrEqual(7);
    },
  );
});
