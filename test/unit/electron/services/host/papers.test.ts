import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../../shared/domain/identifiers.ts';
import { aCase, aDocument } from '../../../../builders/case-record.ts';
import { startTestHost, until, type TestHost } from '../../../../builders/host.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { addPaper, startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const wanted = (hash: string, size: number) => ({
  sha256: sha256.parse(hash),
  size,
  fileName: '证明.png',
  mediaType: 'image/png',
});
const last = ({ events }: TestHost, hash: string) =>
  events
    .flatMap((event) => (event.type === 'document' && event.status.sha256 === hash ? [event.status] : []))
    .at(-1);

describe('papers', () => {
  it('are fetched, read and served, and stay when the centre is gone', async () => {
    const centre = await startSmallCentre();
    const bytes = Buffer.concat([Buffer.from('paper '), randomBytes(50_000)]);
    const hash = sha256.parse(addPaper(centre, bytes));
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    expect(await first.host.readResource(hash, 'original')).toMatchObject({ error: { code: 'locked' } });
    await first.signIn();
    expect(await first.host.readResource(hash, 'original')).toMatchObject({
      error: { code: 'document-not-here' },
    });
    await first.host.handlers['documents.want']([wanted(hash, bytes.length)]);
    await until(() => last(first, hash)?.read === 'read', 'read');
    expect(await first.host.readResource(hash, 'original')).toEqual({
      ok: true,
      value: { bytes, mediaType: 'image/png' },
    });
    expect(await first.host.readResource(hash, 'page-1-seal-1.png')).toMatchObject({
      value: { mediaType: 'image/png' },
    });
    expect(await first.host.readResource(hash, 'page-9-seal-9.png')).toMatchObject({
      error: { code: 'not-found' },
    });
    await first.host.close();
    await centre.stop();
    const second = await startTestHost(folder, centre);
    await second.signIn();
    const statuses = await second.host.handlers['documents.want']([wanted(hash, bytes.length)]);
    expect(statuses).toMatchObject({ value: [{ fetched: 'here', read: 'read' }] });
    expect(await second.host.handlers['readings.get']([hash])).toMatchObject({
      value: [{ status: 'read', readings: { sha256: hash } }],
    });
    await centre.start();
  });

  it('that are not what the manifest says are tried three times, then shown as failed; others go on', async () => {
    const centre = await startSmallCentre();
    const good = addPaper(centre, Buffer.from('paper good'));
    const bad = addPaper(centre, Buffer.from('paper bad'));
    centre.papers.set(bad, Buffer.from('forged!!!'));
    const started = await startTestHost(await temporaryFolder(), centre);
    await started.signIn();
    await started.host.handlers['documents.want']([wanted(bad, 9), wanted(good, 10)]);
    await until(() => last(started, bad)?.fetched === 'failed', 'failed');
    await until(() => last(started, good)?.read === 'read', 'the other read');
    expect(last(started, bad)?.problem).toEqual({ code: 'document-hash-mismatch' });
    expect(centre.requests.filter((request) => request.path.endsWith(bad))).toHaveLength(3);
  });

  it('on which the centre always fails do not keep the others from their turn', async () => {
    const centre = await startSmallCentre();
    const [first, second, good] = ['one', 'two', 'good'].map((text) => addPaper(centre, Buffer.from(text)));
    centre.fault = (request, response) => {
      const fails = [first, second].some((hash) => (request.url ?? '').endsWith(hash!));
      if (fails) response.writeHead(500).end();
      return fails;
    };
    const started = await startTestHost(await temporaryFolder(), centre);
    await started.signIn();
    await started.host.handlers['documents.want']([wanted(first!, 3), wanted(second!, 3), wanted(good!, 4)]);
    await until(() => last(started, good!)?.fetched === 'here', 'here');
    expect(last(started, first!)?.fetched).not.toBe('here');
  });

  it('wanted while the centre is away come when it is back', async () => {
    const centre = await startSmallCentre();
    const hash = addPaper(centre, Buffer.from('paper'));
    const started = await startTestHost(await temporaryFolder(), centre);
    await started.signIn();
    await centre.stop();
    await started.host.handlers['documents.want']([wanted(hash, 5)]);
    await until(() => last(started, hash)?.fetched === 'waiting', 'waiting');
    await centre.start();
    await until(() => last(started, hash)?.fetched === 'here', 'here');
    expect(await started.host.readResource(sha256.parse(hash), 'original')).toMatchObject({ ok: true });
  });

  it('of the opened case are fetched before the others', async () => {
    const centre = await startSmallCentre();
    const hashes = Array.from({ length: 12 }, (_, index) =>
      addPaper(centre, Buffer.from(`paper ${String(index).padStart(2, '0')}`)),
    );
    const urgent = hashes.at(-1)!;
    const record = aCase({ documents: [aDocument(urgent, 8)] });
    centre.cases.set(record.caseId, record);
    const started = await startTestHost(await temporaryFolder(), centre);
    await started.signIn();
    let release: (() => void) | null = null;
    const held: (() => void)[] = [];
    centre.fault = (request, response) => {
      if (!(request.url ?? '').includes('/documents/') || release === null) return false;
      held.push(() => response.destroy());
      return true;
    };
    release = () => {
      release = null;
      for (const end of held) end();
    };
    await started.host.handlers['documents.want'](hashes.map((hash) => wanted(hash, 8)));
    await until(() => held.length === 2, 'two downloads under way');
    const open = { caseId: record.caseId, revision: record.revision };
    expect(await started.host.handlers['cases.open'](open)).toEqual({ ok: true, value: null });
    await until(
      () => centre.requests.some((request) => request.path.endsWith(record.caseId)),
      'papers asked',
    );
    const before = centre.requests.length;
    release();
    await until(() => hashes.every((hash) => last(started, hash)?.fetched === 'here'), 'all here');
    const order = centre.requests.slice(before).filter((request) => request.path.includes('/documents/'));
    // two are fetched at a time
    expect(order.slice(0, 2).some((request) => request.path.endsWith(urgent))).toBe(true);
  });
});

describe('a case that leaves the person’s scope', () => {
  it('takes its papers from this machine, but not those that another case has too, and not the opinions', async () => {
    const centre = await startSmallCentre();
    const [own, shared] = [Buffer.from('paper own'), Buffer.from('paper shared')].map((bytes) => ({
      hash: sha256.parse(addPaper(centre, bytes)),
      size: bytes.length,
    }));
    const holder = { userId: 'u-reviewer', name: '沈一', leaseUntil: '2099-01-01T00:00:00.000Z' };
    const leaving = aCase({
      holder,
      documents: [aDocument(own!.hash, own!.size), aDocument(shared!.hash, shared!.size)],
    });
    const staying = aCase({ holder, documents: [aDocument(shared!.hash, shared!.size)] });
    for (const record of [leaving, staying]) centre.cases.set(record.caseId, record);
    centre.undoSeconds = 3600;
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    await first.signIn();
    await first.host.handlers['changes.pull']({ cursor: null, limit: 10 });
    await first.host.handlers['documents.want']([own!, shared!].map(({ hash, size }) => wanted(hash, size)));
    await until(() => last(first, own!.hash)?.read === 'read', 'read');
    await until(() => last(first, shared!.hash)?.read === 'read', 'read');
    await first.host.handlers['opinions.submit'](anOpinion({ caseId: leaving.caseId }));
    await first.host.close();

    centre.cases.delete(leaving.caseId);
    centre.removed.push({ caseId: leaving.caseId, revision: leaving.revision + 1 });
    const second = await startTestHost(folder, centre);
    await second.signIn();
    await second.host.handlers['changes.pull']({ cursor: null, limit: 10 });
    const gone = { error: { code: 'document-not-here' } };
    expect(await second.host.readResource(own!.hash, 'original')).toMatchObject(gone);
    expect(await second.host.readResource(own!.hash, 'page-1-seal-1.png')).toMatchObject({ ok: false });
    expect(await second.host.handlers['readings.get']([own!.hash])).toEqual({ ok: true, value: [] });
    expect((await second.host.readResource(shared!.hash, 'original')).ok).toBe(true);
    expect(await second.host.handlers['opinions.list']()).toMatchObject({ value: [{ state: 'waiting' }] });
  });
});
