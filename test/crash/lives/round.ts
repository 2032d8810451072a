import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { bareClient } from '../../../scripts/demo/bare-client.ts';
import { startCentreProcess } from '../../../scripts/start/centre-process.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Random } from '../../corpus/random.ts';
import { openFolder, openVolume, type Volume } from '../volume/volume.ts';
import { beginLife } from './life.ts';
import { projectRoot, type Listed, type Word } from './word.ts';

/** How a life is ended. */
export type End = 'kill' | 'power cut';

/** What a round came to. */
export interface RoundResult {
  readonly ends: number;
  /** Opinions that a screen called saved. */
  readonly saved: number;
  /** Opinions under way when the end came: saved or not, but never told. */
  readonly untold: number;
  readonly problems: readonly string[];
}

const [reviewer] = JSON.parse(
  readFileSync(path.join(projectRoot, 'resources/samples/accounts.json'), 'utf8'),
) as {
  account: string;
  password: string;
}[];

/** Opinions after which a fresh centre is needed: the sample cases are used up. */
const enough = 24;

/**
 * A fresh centre and workstation; the workstation is ended again and again at random moments of its work, and started
 * again each time. Ends after `most` ends or when the cases are used up; then everything is sent, and the centre asked.
 */
export async function runRound(end: End, most: number, random: Random): Promise<RoundResult> {
  const volume: Volume = end === 'kill' ? openFolder() : openVolume(768);
  const centreFolder = openFolder();
  const centre = await startCentreProcess(projectRoot, centreFolder.folder);
  const saved = new Set<string>();
  const judged = new Set<string>();
  const problems: string[] = [];
  let listed: readonly Listed[] = [];
  let ends = 0;

  const hear = (word: Word): void => {
    if (word.step === 'judging') judged.add(word.text);
    if (word.step === 'saved') saved.add(word.text);
    if (word.step === 'outbox') {
      listed = word.entries;
      const present = new Set(listed.map(({ text }) => text));
      for (const text of saved) if (!present.has(text)) problems.push(`${text} was called saved and is gone`);
    }
  };
  const life = (task: 'work' | 'watch') =>
    beginLife(
      {
        dataFolder: path.join(volume.folder, 'workstation'),
        centreUrl: centre.url,
        account: reviewer!.account,
        password: reviewer!.password,
        task,
        firstNumber: judged.size,
      },
      hear,
    );
  const finish = async (running: ReturnType<typeof life>): Promise<void> => {
    if (end === 'power cut') await volume.cutPower(running.processes());
    await running.kill();
    await volume.restorePower();
  };

  try {
    while (ends < most && saved.size < enough) {
      const running = life('work');
      // the first life must get as far as a key and a token; later ones may end while they start
      const early = ends > 0 && random.next() < 0.2;
      const awayFor = random.next() < 0.3 ? random.between(500, 8000) : null;
      if (!early) await Promise.race([running.heard('judging'), running.heard('nothing left')]);
      if (awayFor !== null) {
        await centre.stop();
        void pause(awayFor).then(() => centre.start());
      }
      await pause(early ? random.between(0, 6000) : random.between(0, 9000));
      await finish(running);
      ends += 1;
      if (awayFor !== null) await pause(awayFor + 1000);
    }
    const last = life('watch');
    await last.heard('drained');
    await finish(last);
    problems.push(...(await askCentre(centre.url, listed, saved)));
  } finally {
    await centre.stop();
    await volume.remove();
    await centreFolder.remove();
  }
  return { ends, saved: saved.size, untold: judged.size - saved.size, problems };
}

/** Revisions that deliveries added to a case after its decision: registration, then the notice. */
function movesSince({ state, decision }: CaseRecord): number {
  if (state === 'FILED') return 1;
  if (state === 'NOTIFIED') return decision?.act === 'approve' ? 2 : 1;
  return 0;
}

/** Every saved opinion is at the centre once: as the decision of its case, under the id that the outbox has. */
async function askCentre(
  url: string,
  listed: readonly Listed[],
  saved: ReadonlySet<string>,
): Promise<string[]> {
  const client = await bareClient(url, reviewer!);
  const problems: string[] = [];
  for (const { opinionId, caseId, text, state } of listed) {
    if (!saved.has(text) && state !== 'confirmed') continue;
    const record = await client.readCase(caseId);
    const answer = state === 'confirmed' ? await client.readOpinion(opinionId) : null;
    if (state === 'confirmed' && record.decision?.opinionId !== opinionId)
      problems.push(`${text} is confirmed, but the case stands on another opinion`);
    if (answer !== null && record.revision - answer.revision !== movesSince(record))
      problems.push(`${text} took effect at revision ${answer.revision} of ${record.revision}`);
    if (state === 'undone' || (state === 'refused' && record.decision === null))
      problems.push(`${text} is ${state}`);
  }
  const repeated = listed.filter(
    ({ text }, index) => listed.findIndex((other) => other.text === text) < index,
  );
  problems.push(...repeated.map(({ text }) => `${text} is there twice`));
  return problems;
}
