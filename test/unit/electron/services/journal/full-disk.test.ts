import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openJournal } from '../../../../../electron/services/journal/journal.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { anOpinion } from '../../../../builders/opinion.ts';

/** A real file system of a few megabytes, or `null` where this user may not mount one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = smallDisk();

async function fill(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(path.join(folder, 'filler'), randomBytes(bavail * bsize));
}

it.skipIf(disk === null)(
  'a full disk refuses new opinions, still records what happened to old ones, and loses nothing',
  async () => {
    const folder = disk!;
    onTestFinished(() => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    });
    const key = randomBytes(32);
    const first = await openJournal(folder, 'u-reviewer', key, hostPorts());
    if (!first.ok) throw new Error(first.error.code);
    const journal = first.value;
    const kept = anOpinion();
    expect((await journal.append({ type: 'judged', opinion: kept })).ok).toBe(true);

    await fill(folder);
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const saved = await journal.append({ type: 'judged', opinion: anOpinion() });
      outcomes.push(saved.ok ? 'saved' : saved.error.code);
    }
    expect(outcomes.at(-1)).toBe('disk-full');
    expect(outcomes.every((outcome) => outcome === 'saved' || outcome === 'disk-full')).toBe(true);
    const sent = await journal.append({ type: 'sent', opinionId: kept.opinionId, attempt: 1 });
    expect(sent.ok).toBe(true);

    await rm(path.join(folder, 'filler'));
    const after = anOpinion();
    expect((await journal.append({ type: 'judged', opinion: after })).ok).toBe(true);
    const inMemory = [...journal.records];
    await journal.close();

    const second = await openJournal(folder, 'u-reviewer', key, hostPorts());
    if (!second.ok) throw new Error(second.error.code);
    expect(second.value.records).toEqual(inMemory);
    expect(inMemory).toHaveLength(3 + outcomes.filter((outcome) => outcome === 'saved').length);
    await second.value.close();
  },
);
