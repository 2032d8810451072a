import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCentre, type RunningCentre } from '../../../central/start.ts';
import { startHost } from '../../../electron/services/start-host.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { hostConfig } from '../../builders/host-config.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { until } from '../../builders/host.ts';
import { anOpinion } from '../../builders/opinion.ts';
import { temporaryFolder } from '../../builders/temporary-folder.ts';

let centre: RunningCentre;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'menshen-centre-'));
  // deliveries would move the decided cases on
  const quiet = { background: false, report: () => undefined };
  centre = await startCentre({ dataFolder, samples: true, inMemory: true, ...quiet });
});
afterAll(async () => {
  await centre.close();
  await rm(dataFolder, { recursive: true, force: true });
});

/** A network that carries every opinion to the centre and then loses the first two answers to it. */
function losingNetwork() {
  const attempts = new Map<string, number>();
  const network: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const key = new Headers(init?.headers).get('idempotency-key');
    if (key === null) return response;
    const attempt = (attempts.get(key) ?? 0) + 1;
    attempts.set(key, attempt);
    if (attempt <= 2) throw new TypeError('fetch failed');
    return response;
  };
  return { network, attempts };
}

async function signedIn(folder: string, network: typeof fetch) {
  const started = await startHost(hostConfig(folder, centre.url), hostPorts({ fetch: network }));
  if (!started.ok) throw new Error(started.error.code);
  const { handlers } = started.value;
  const info = await handlers['session.signIn']({ account: 'shenhe01', password: 'Menshen-2026' });
  if (!info.ok) throw new Error(info.error.code);
  return { host: started.value, handlers, userId: info.value.account.userId };
}

async function pulled(handlers: Awaited<ReturnType<typeof signedIn>>['handlers']): Promise<CaseRecord[]> {
  const page = await handlers['changes.pull']({ cursor: null, limit: 500 });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.changes.flatMap((change) => (change.kind === 'case' ? [change.case] : []));
}

it('every opinion takes effect once at the real centre, through lost answers and a restart of the host', async () => {
  const folder = await temporaryFolder();
  const { network, attempts } = losingNetwork();
  const first = await signedIn(folder, network);
  const waiting = (await pulled(first.handlers)).filter(({ state }) => state === 'ACCEPTED').slice(0, 6);
  const opinions = [];
  for (const { caseId } of waiting) {
    const claimed = await first.handlers['cases.claim'](caseId);
    if (!claimed.ok) throw new Error(claimed.error.code);
    const opinion = anOpinion({ caseId, caseRevision: claimed.value.revision, judgedBy: first.userId });
    expect((await first.handlers['opinions.submit'](opinion)).ok).toBe(true);
    opinions.push(opinion);
  }
  expect(opinions).toHaveLength(6);
  await until(() => attempts.size > 0, 'the first opinions are on their way');
  await first.host.close();

  const second = await signedIn(folder, network);
  await until(async () => {
    const list = await second.handlers['opinions.list']();
    return list.ok && list.value.every(({ state }) => state === 'confirmed' || state === 'refused');
  }, 'all settled');
  const list = await second.handlers['opinions.list']();
  expect(list.ok && list.value.map(({ state }) => state)).toEqual(opinions.map(() => 'confirmed'));
  expect([...attempts.values()].every((count) => count >= 3)).toBe(true);
  const now = new Map((await pulled(second.handlers)).map((record) => [record.caseId, record]));
  for (const opinion of opinions) {
    const record = now.get(opinion.caseId);
    expect(record?.decision?.opinionId).toBe(opinion.opinionId);
    expect(record?.revision).toBe(opinion.caseRevision + 1);
  }
  await second.host.close();
});
