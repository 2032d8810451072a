import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { createCentreClient } from '../../../../../electron/services/centre/centre-client.ts';
import { openJournal, type Journal } from '../../../../../electron/services/journal/journal.ts';
import { openOpinionDesk } from '../../../../../electron/services/opinions/open-opinion-desk.ts';
import { holdToken } from '../../../../../electron/services/session/token.ts';
import { fail } from '../../../../../shared/result.ts';
import type { JournalEvent } from '../../../../../shared/sync/journal-record.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { until } from '../../../../builders/host.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

/** A desk over a real journal and a real server, where the disk is full for the first record of each given kind. */
async function scene(full: JournalEvent['type'][], undoSeconds = 0) {
  const centre = await startSmallCentre();
  centre.tokens.add('t');
  const record = aCase();
  centre.cases.set(record.caseId, record);
  const ports = hostPorts();
  const opened = await openJournal(await temporaryFolder(), 'u-reviewer', randomBytes(32), ports);
  if (!opened.ok) throw new Error(opened.error.code);
  const real = opened.value;
  const refuse = new Set(full);
  const journal: Journal = {
    records: real.records,
    append: (event) => (refuse.delete(event.type) ? Promise.resolve(fail('disk-full')) : real.append(event)),
    close: () => real.close(),
  };
  const desk = openOpinionDesk({
    journal,
    ports,
    client: createCentreClient(centre.url, '2026.1', { fetch }),
    token: holdToken({ value: 't', expiresAt: '2099-01-01T00:00:00Z' }),
    centreAway: () => undefined,
    changed: () => undefined,
    undoSeconds,
    online: true,
    recoveryPause: 50,
  });
  onTestFinished(async () => {
    await desk.stop();
    await real.close();
  });
  const opinion = anOpinion({ caseId: record.caseId, caseRevision: record.revision });
  const state = () => desk.list()[0]?.state;
  return { centre, desk, opinion, state, journal };
}

it('an opinion that does not fit on the disk is not there, and can be given again', async () => {
  const { desk, opinion, state } = await scene(['judged']);
  expect(await desk.submit(opinion)).toMatchObject({ error: { code: 'disk-full' } });
  expect(desk.list()).toEqual([]);
  expect((await desk.submit(opinion)).ok).toBe(true);
  await until(() => state() === 'confirmed', 'confirmed');
});

it('an attempt that cannot be recorded is not made; the opinion goes later', async () => {
  const { centre, desk, opinion, state, journal } = await scene(['sent']);
  await desk.submit(opinion);
  await until(() => state() === 'confirmed', 'confirmed');
  const attempts = centre.requests.filter(({ path }) => path.endsWith('/opinions'));
  expect(attempts).toHaveLength(journal.records.filter(({ event }) => event.type === 'sent').length);
});

it('a confirmation that cannot be recorded is asked for again, and the opinion took effect once', async () => {
  const { centre, desk, opinion, state } = await scene(['confirmed']);
  await desk.submit(opinion);
  await until(() => state() === 'confirmed', 'confirmed');
  expect(centre.accepted).toHaveLength(1);
  expect(centre.requests.filter(({ path }) => path.endsWith('/opinions')).length).toBeGreaterThan(1);
});

it('a taking back that cannot be recorded did not happen, and can be tried again', async () => {
  const { desk, opinion, state } = await scene(['undone'], 3600);
  await desk.submit(opinion);
  expect(await desk.undo(opinion.opinionId)).toMatchObject({ error: { code: 'disk-full' } });
  expect(state()).toBe('waiting');
  await until(async () => (await desk.undo(opinion.opinionId)).ok, 'taken back');
  expect(state()).toBe('undone');
});
