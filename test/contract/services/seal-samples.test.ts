import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCentre, type RunningCentre } from '../../../central/start.ts';
import type { Host } from '../../../electron/services/host.ts';
import { startHost } from '../../../electron/services/start-host.ts';
import { sha256 } from '../../../shared/domain/identifiers.ts';
import { hostConfig } from '../../builders/host-config.ts';
import { hostPorts } from '../../builders/host-ports.ts';
import { until } from '../../builders/host.ts';
import { temporaryFolder } from '../../builders/temporary-folder.ts';
import { people, writeResources } from '../central/rig/sample-resources.ts';

const papers = [0, 1].map((n) => Buffer.from(`stamped ${n}`));
const hashOf = (bytes: Uint8Array) => sha256.parse(createHash('sha256').update(bytes).digest('hex'));
const hospital = { institutionCode: 'H51049910008', sealType: 'DIAG' } as const;

let centre: RunningCentre;
let resources: string;
beforeAll(async () => {
  resources = writeResources();
  for (const [n, bytes] of papers.entries())
    writeFileSync(path.join(resources, 'samples', `paper-${n}.pdf`), bytes);
  const quiet = { background: false, report: () => undefined };
  const dataFolder = path.join(resources, 'data');
  centre = await startCentre({ dataFolder, resources, samples: true, inMemory: true, ...quiet });
});
afterAll(async () => {
  await centre.close();
  rmSync(resources, { recursive: true });
});

async function workstationOf(folder: string, person: { account: string; password: string }): Promise<Host> {
  const started = await startHost(hostConfig(folder, centre.url), hostPorts());
  if (!started.ok) throw new Error(started.error.code);
  const info = await started.value.handlers['session.signIn']({
    account: person.account,
    password: person.password,
  });
  if (!info.ok) throw new Error(info.error.code);
  return started.value;
}

async function readPaper(host: Host, n: number): Promise<void> {
  const bytes = papers[n]!;
  const paper = {
    sha256: hashOf(bytes),
    size: bytes.length,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
  };
  await until(async () => {
    const statuses = await host.handlers['documents.want']([paper]);
    return statuses.ok && statuses.value[0]?.read === 'read';
  }, 'the paper read');
}

const samplesAt = async (host: Host) => {
  const answer = await host.handlers['seals.samples'](hospital);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const propose = (host: Host, n: number) =>
  host.handlers['seals.propose']({ ...hospital, paper: hashOf(papers[n]!), page: 1, index: 1 });

it('lets one person propose an impression, another confirm it, and shows it where there is no network', async () => {
  const first = await workstationOf(await temporaryFolder(), people.first);
  await readPaper(first, 0);
  await until(async () => (await samplesAt(first)).known, 'the list');
  expect((await samplesAt(first)).samples).toEqual([]);
  const proposed = await propose(first, 0);
  if (!proposed.ok) throw new Error(proposed.error.code);
  expect(proposed.value).toMatchObject({ turn: 12, confirmed: null, paper: hashOf(papers[0]!) });
  const { sampleId, picture } = proposed.value;
  expect(await first.handlers['seals.confirm'](sampleId)).toMatchObject({
    error: { code: 'second-person-needed' },
  });

  const folder = await temporaryFolder();
  const second = await workstationOf(folder, people.second);
  const events: string[] = [];
  second.subscribe((event) => events.push(event.type));
  await readPaper(second, 1);
  await until(async () => (await samplesAt(second)).samples.length === 1, 'the proposal with its picture');
  expect(events).toContain('seal-samples');
  const confirmed = await second.handlers['seals.confirm'](sampleId);
  expect(confirmed).toMatchObject({ value: { confirmed: { name: people.second.name } } });
  expect(await second.handlers['seals.decline'](sampleId)).toMatchObject({
    error: { code: 'already-confirmed' },
  });
  const resource = await second.readResource(picture, 'seal-sample.png');
  if (!resource.ok) throw new Error(resource.error.code);
  expect(hashOf(resource.value.bytes)).toBe(picture);
  await second.close();

  await first.close();
  await centre.close();
  const alone = await workstationOf(folder, people.second);
  expect(await samplesAt(alone)).toMatchObject({ known: true, samples: [{ sampleId, picture }] });
  expect((await alone.readResource(picture, 'seal-sample.png')).ok).toBe(true);
  expect(await propose(alone, 1)).toMatchObject({ error: { code: 'offline' } });
  await alone.close();
});
