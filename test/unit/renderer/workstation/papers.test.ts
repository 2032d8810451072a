import { describe, expect, it } from 'vitest';
import { createPapers } from '../../../../renderer/workstation/papers.ts';
import type { DocumentStatus } from '../../../../shared/bridge/contract.ts';
import type { Sha256 } from '../../../../shared/domain/identifiers.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { anApplication } from '../../../builders/application.ts';
import { readAs, someReadings } from '../../../builders/readings.ts';
import { scriptedBridge } from '../../../builders/scripted-bridge.ts';

const status = (sha256: Sha256, read: DocumentStatus['read']): DocumentStatus => ({
  sha256,
  fetched: 'here',
  read,
  problem: null,
});
const readingsOf = (hashes: Sha256[]) => ok(hashes.map((sha256) => readAs(someReadings({ sha256 }))));
const noFailure = (): void => {
  throw new Error('unexpected failure');
};

describe('papers on this machine', () => {
  it('asks for readings of what has been read, and only once', async () => {
    const record = anApplication();
    const [first] = record.documents;
    const host = scriptedBridge({
      'documents.want': (papers: { sha256: Sha256 }[]) =>
        ok(papers.map(({ sha256 }) => status(sha256, sha256 === first!.sha256 ? 'read' : 'waiting'))),
      'readings.get': readingsOf,
    });
    const papers = createPapers(host.bridge, noFailure);
    expect(await papers.want([record])).toBeNull();
    expect([...papers.outcomes.get().keys()]).toEqual([first!.sha256]);
    await papers.want([record]);
    await papers.read([first!.sha256]);
    expect(host.calls.map(({ name }) => name)).toEqual(['documents.want', 'readings.get']);
  });

  it('fetches the readings of a paper when the host says that it has been read', async () => {
    const { sha256 } = anApplication().documents[0]!;
    const host = scriptedBridge({ 'readings.get': readingsOf });
    const papers = createPapers(host.bridge, noFailure);
    const arrived = new Promise<void>((resolve) => {
      papers.outcomes.subscribe(resolve);
    });
    papers.take(status(sha256, 'reading'));
    papers.take(status(sha256, 'read'));
    await arrived;
    expect(papers.outcomes.get().get(sha256)?.status).toBe('read');
    expect(papers.statuses.get().get(sha256)?.read).toBe('read');
  });

  it('asks again for papers whose wish did not reach the host', async () => {
    const record = anApplication();
    const answers = [fail('internal'), ok([])];
    const host = scriptedBridge({ 'documents.want': () => answers.shift()! });
    const papers = createPapers(host.bridge, noFailure);
    expect(await papers.want([record])).toEqual({ code: 'internal' });
    expect(await papers.want([record])).toBeNull();
    expect(host.calls).toHaveLength(2);
  });

  it('asks for long lists in small portions', async () => {
    const hashes = Array.from(
      { length: 30 },
      (_, index) => anApplication().documents[0]!.sha256.slice(2) + String(index).padStart(2, '0'),
    );
    const host = scriptedBridge({ 'readings.get': readingsOf });
    const papers = createPapers(host.bridge, noFailure);
    await papers.read(hashes as Sha256[]);
    expect(papers.outcomes.get().size).toBe(30);
    for (const { args } of host.calls) expect((args[0] as unknown[]).length).toBeLessThanOrEqual(12);
  });
});
