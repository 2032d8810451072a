import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentre, type RunningCentre } from '../../../central/start.ts';
import type { Host } from '../../../electron/services/host.ts';
import { startHost } from '../../../electron/services/start-host.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Result } from '../../../shared/result.ts';
import { hostConfig } from '../../builders/host-config.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { until } from '../../builders/host.ts';
import { anOpinion } from '../../builders/opinion.ts';
import { bareClient } from '../../../scripts/demo/bare-client.ts';

/** The workstation of release 0.1.0 as it was built then (`make-fixture.ts`), without its screen. */
const released = path.resolve(import.meta.dirname, '../../fixtures/release-0.1.0');
const release = (await import(path.join(released, 'workstation.mjs'))) as { startHost: typeof startHost };
const credentials = { account: 'shenhe01', password: 'Menshen-2026' };

let centre: RunningCentre;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'menshen-release-'));
  centre = await startCentre({
    dataFolder: path.join(folder, 'centre'),
    samples: true,
    inMemory: true,
    report: () => undefined,
  });
});
afterAll(async () => {
  await centre.close();
  await rm(folder, { recursive: true, force: true });
});

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** The released workstation on a data folder; against an address where nobody answers unless told otherwise. */
async function openRelease(name: string, centreUrl = 'http://127.0.0.1:9'): Promise<Host> {
  const config = {
    ...hostConfig(path.join(folder, name), centreUrl),
    resourcesFolder: path.join(released, 'resources'),
    engine: { command: process.execPath, args: [path.join(released, 'engine.mjs')] },
  };
  return given(await release.startHost(config, hostPorts()));
}

const pulled = async ({ handlers }: Host): Promise<CaseRecord[]> =>
  given(await handlers['changes.pull']({ cursor: null, limit: 500 })).changes.flatMap((change) =>
    change.kind === 'case' ? [change.case] : [],
  );

/** Waits until nothing is open, and gives how each opinion stands, in the order in which they were given. */
async function settled({ handlers }: Host): Promise<string[]> {
  const states = async (): Promise<string[]> =>
    given(await handlers['opinions.list']()).map(({ state }) => state);
  await until(
    async () => !(await states()).some((state) => state === 'waiting' || state === 'sending'),
    'everything is sent',
  );
  return states();
}

describe('the workstation of release 0.1.0 at the present centre', () => {
  it('signs in, pulls, claims, brings papers here and reads them, decides, and is confirmed', async () => {
    const host = await openRelease('whole-way', centre.url);
    const { account } = given(await host.handlers['session.signIn'](credentials));
    const [first] = (await pulled(host)).filter(({ state }) => state === 'ACCEPTED');
    const claimed = given(await host.handlers['cases.claim'](first!.caseId));
    expect(claimed.holder?.userId).toBe(account.userId);
    const wanted = claimed.documents.map(({ sha256, size, fileName, mediaType }) => ({
      sha256,
      size,
      fileName,
      mediaType,
    }));
    given(await host.handlers['documents.want'](wanted));
    const outcomes = async () =>
      given(await host.handlers['readings.get'](wanted.map(({ sha256 }) => sha256)));
    await until(async () => (await outcomes()).length === wanted.length, 'all papers are read');
    const readings = (await outcomes()).flatMap((outcome) =>
      outcome.status === 'read' ? [outcome.readings] : [],
    );
    const { policyPack, calendar, directory } = given(await host.handlers['reference.get']());
    const opinion = anOpinion({
      caseId: claimed.caseId,
      caseRevision: claimed.revision,
      judgedBy: account.userId,
      text: '上一版本工作站出具的意见。',
      documentsSeen: claimed.documents.map(({ documentId, sha256 }) => ({ documentId, sha256, pages: [1] })),
      readingsUsed: readings.map(({ sha256, engine, directory: version }) => ({
        sha256,
        engine,
        directory: version,
      })),
      versions: {
        ...anOpinion().versions,
        policyPack: policyPack.version,
        calendar: calendar.version,
        directory: directory.version,
        rules: '2025.4',
      },
    });
    given(await host.handlers['opinions.submit'](opinion));
    expect(await settled(host)).toEqual(['confirmed']);
    const asked = await bareClient(centre.url, credentials);
    expect((await asked.readCase(opinion.caseId)).decision).toMatchObject({
      opinionId: opinion.opinionId,
      text: '上一版本工作站出具的意见。',
    });
    expect((await asked.readOpinion(opinion.opinionId)).state).toBe('APPROVED');
    const now = (await pulled(host)).find(({ caseId }) => caseId === opinion.caseId);
    expect(now?.decision?.opinionId).toBe(opinion.opinionId);
    await host.close();
  });

  it('understands a refusal and keeps the opinion with the case as it stands', async () => {
    const host = await openRelease('refused', centre.url);
    const { account } = given(await host.handlers['session.signIn'](credentials));
    const [first] = (await pulled(host)).filter(({ state }) => state === 'ACCEPTED');
    const opinion = anOpinion({
      caseId: first!.caseId,
      caseRevision: first!.revision,
      judgedBy: account.userId,
    });
    given(await host.handlers['opinions.submit'](opinion));
    expect(await settled(host)).toEqual(['refused']);
    const [entry] = given(await host.handlers['opinions.list']());
    expect(entry?.refusal).toMatchObject({ code: 'not-holder', current: { caseId: opinion.caseId } });
    await host.close();
  });

  it('hands an opinion that it never sent to the present workstation on the same folder, which sends it', async () => {
    const before = await openRelease('upgraded', centre.url);
    const { account } = given(await before.handlers['session.signIn'](credentials));
    const [first] = (await pulled(before)).filter(({ state }) => state === 'ACCEPTED');
    const claimed = given(await before.handlers['cases.claim'](first!.caseId));
    await before.close();
    const offline = await openRelease('upgraded');
    given(await offline.handlers['session.signIn'](credentials));
    const opinion = anOpinion({
      caseId: claimed.caseId,
      caseRevision: claimed.revision,
      judgedBy: account.userId,
    });
    given(await offline.handlers['opinions.submit'](opinion));
    await offline.close();

    const present = given(
      await startHost(hostConfig(path.join(folder, 'upgraded'), centre.url), hostPorts()),
    );
    given(await present.handlers['session.signIn'](credentials));
    expect(await settled(present)).toEqual(['confirmed']);
    const asked = await bareClient(centre.url, credentials);
    expect((await asked.readCase(claimed.caseId)).decision?.opinionId).toBe(opinion.opinionId);
    await present.close();
  });
});

it('a workstation older than the previous release is told in words to be upgraded', async () => {
  const answer = await fetch(`${centre.url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'menshen-api': '0' },
    body: JSON.stringify(credentials),
  });
  expect(answer.status).toBe(426);
  const problem = (await answer.json()) as { code: string; title: string };
  expect(problem.code).toBe('workstation-too-old');
  expect(sentenceFor('workstation-too-old')).toMatch(/升级/);
  expect(problem.title).not.toBe('');
});
