import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../../../../shared/sync/outbox-entry.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { startTestHost, until, type TestHost } from '../../../../builders/host.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

async function scene(undoSeconds = 0) {
  const centre = await startSmallCentre();
  centre.undoSeconds = undoSeconds;
  const folder = await temporaryFolder();
  const start = async (): Promise<TestHost> => {
    const started = await startTestHost(folder, centre);
    await started.signIn();
    await started.host.handlers['reference.get']();
    return started;
  };
  const record = aCase();
  centre.cases.set(record.caseId, record);
  const judge = (changes: Record<string, unknown> = {}) =>
    anOpinion({ caseId: record.caseId, caseRevision: record.revision, ...changes });
  return { centre, folder, start, record, judge };
}

const list = async ({ host }: TestHost): Promise<OutboxEntry[]> => {
  const entries = await host.handlers['opinions.list']();
  if (!entries.ok) throw new Error(entries.error.code);
  return entries.value;
};
const states = async (started: TestHost): Promise<string[]> =>
  (await list(started)).map(({ state }) => state);

describe('an opinion', () => {
  it('is on the disk when the answer says so, is sent, and is confirmed once', async () => {
    const { centre, start, judge } = await scene();
    const started = await start();
    const opinion = judge();
    expect(await started.host.handlers['opinions.submit'](opinion)).toMatchObject({
      ok: true,
      value: { opinion, recordedAt: expect.any(String) },
    });
    await until(async () => (await states(started))[0] === 'confirmed', 'confirmed');
    expect(centre.accepted).toEqual([opinion]);
    const told = started.events.flatMap((event) => (event.type === 'outbox' ? [event.entry.state] : []));
    expect(told).toEqual(['waiting', 'sending', 'confirmed']);
  });

  it('given twice is one opinion; the same id with other words is refused', async () => {
    const { centre, start, judge } = await scene();
    const started = await start();
    const opinion = judge();
    await started.host.handlers['opinions.submit'](opinion);
    expect((await started.host.handlers['opinions.submit'](opinion)).ok).toBe(true);
    expect(await started.host.handlers['opinions.submit']({ ...opinion, text: '另一个意见' })).toMatchObject({
      error: { code: 'key-reused' },
    });
    await until(async () => (await states(started))[0] === 'confirmed', 'confirmed');
    expect(centre.accepted).toHaveLength(1);
  });

  it('of somebody else is not taken', async () => {
    const { start, judge } = await scene();
    const { host } = await start();
    expect(await host.handlers['opinions.submit'](judge({ judgedBy: 'u-other' }))).toMatchObject({
      error: { code: 'not-permitted' },
    });
  });

  it('takes effect exactly once although every first answer is lost', async () => {
    const { centre, start, record } = await scene();
    const cases = [record, aCase(), aCase()];
    for (const each of cases) centre.cases.set(each.caseId, each);
    let lost = 0;
    centre.loseAnswer = () => {
      lost += 1;
      return true;
    };
    const started = await start();
    const opinions = cases.map(({ caseId, revision }) => anOpinion({ caseId, caseRevision: revision }));
    for (const opinion of opinions) await started.host.handlers['opinions.submit'](opinion);
    await until(async () => (await states(started)).every((state) => state === 'confirmed'), 'confirmed');
    expect(lost).toBe(3);
    expect(centre.accepted.map(({ opinionId }) => opinionId).toSorted()).toEqual(
      opinions.map(({ opinionId }) => opinionId).toSorted(),
    );
  });

  it('waits while the centre is away, survives a restart, and is sent when the centre is back', async () => {
    const { centre, start, judge } = await scene();
    const first = await start();
    await first.host.close();
    await centre.stop();
    const offline = await start();
    await offline.host.handlers['opinions.submit'](judge());
    expect(await states(offline)).toEqual(['waiting']);
    await offline.host.close();
    await centre.start();
    const back = await start();
    await until(async () => (await states(back))[0] === 'confirmed', 'confirmed');
    expect(centre.accepted).toHaveLength(1);
  });

  it('can be taken back while it is held, and then never reaches the centre', async () => {
    const { centre, start, judge } = await scene(3600);
    const started = await start();
    const opinion = judge();
    await started.host.handlers['opinions.submit'](opinion);
    expect(await started.host.handlers['opinions.undo'](opinion.opinionId)).toMatchObject({
      value: { state: 'undone' },
    });
    expect(await started.host.handlers['opinions.undo'](opinion.opinionId)).toMatchObject({
      error: { code: 'opinion-not-open' },
    });
    await started.host.close();
    centre.undoSeconds = 0;
    const again = await start();
    expect(await states(again)).toEqual(['undone']);
    expect(centre.accepted).toEqual([]);
  });

  it('cannot be taken back once it was sent', async () => {
    const { start, judge } = await scene();
    const started = await start();
    const opinion = judge();
    await started.host.handlers['opinions.submit'](opinion);
    await until(async () => (await states(started))[0] === 'confirmed', 'confirmed');
    expect(await started.host.handlers['opinions.undo'](opinion.opinionId)).toMatchObject({
      error: { code: 'opinion-not-open' },
    });
  });

  it('that follows another of the same case goes after it, on the revision that one made', async () => {
    const { centre, start, judge, record } = await scene(1);
    const started = await start();
    const [first, second] = [judge(), judge({ act: 'supplement' })];
    await started.host.handlers['opinions.submit'](first);
    const answer = await started.host.handlers['opinions.submit'](second);
    expect(answer).toMatchObject({ value: { opinion: { predecessorId: first.opinionId } } });
    await until(async () => (await states(started)).every((state) => state === 'confirmed'), 'confirmed');
    expect(centre.accepted.map(({ opinionId }) => opinionId)).toEqual([first.opinionId, second.opinionId]);
    const sent = centre.requests.filter(({ path }) => path.endsWith('/opinions'));
    expect(sent.map(({ headers }) => headers['if-match'])).toEqual([
      `"${record.revision}"`,
      `"${record.revision + 1}"`,
    ]);
  });

  it('that the centre refuses waits with its reason until a person settles it; its follower with it; other cases go on', async () => {
    const { centre, start, judge, record } = await scene(1);
    const other = aCase();
    centre.cases.set(other.caseId, other);
    const started = await start();
    centre.cases.set(record.caseId, { ...record, revision: record.revision + 4 });
    const refused = judge();
    await started.host.handlers['opinions.submit'](refused);
    await started.host.handlers['opinions.submit'](judge());
    await started.host.handlers['opinions.submit'](anOpinion({ caseId: other.caseId }));
    await until(
      async () => (await states(started)).join(' ') === 'refused refused confirmed',
      'both refused, the other confirmed',
    );
    expect((await list(started)).map(({ refusal }) => refusal?.code)).toEqual([
      'revision-mismatch',
      'predecessor-refused',
      undefined,
    ]);
    const settled = await started.host.handlers['opinions.resolve']({
      opinionId: refused.opinionId,
      how: 'rejudged',
      note: '',
    });
    expect(settled).toMatchObject({ value: { state: 'resolved' } });
    const fresh = judge({ caseRevision: record.revision + 4 });
    expect(await started.host.handlers['opinions.submit'](fresh)).toMatchObject({
      value: { opinion: { predecessorId: null } },
    });
    await until(async () => (await states(started)).at(-1) === 'confirmed', 'the new one confirmed');
  });

  it('waits after the session ended at the centre, and goes when the person signs in again', async () => {
    const { centre, start, judge } = await scene();
    const started = await start();
    centre.tokens.clear();
    await started.host.handlers['opinions.submit'](judge());
    expect(await started.host.handlers['changes.pull']({ cursor: null, limit: 1 })).toMatchObject({
      error: { code: 'signed-out' },
    });
    expect(centre.accepted).toEqual([]);
    await started.signIn();
    await until(async () => (await states(started))[0] === 'confirmed', 'confirmed');
    expect(centre.accepted).toHaveLength(1);
  });

  it('is not sent while the workstation is locked', async () => {
    const { centre, start, judge } = await scene(1);
    const started = await start();
    await started.host.handlers['opinions.submit'](judge());
    await started.host.handlers['session.lock']();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(centre.accepted).toEqual([]);
    await started.signIn();
    await until(() => centre.accepted.length === 1, 'accepted');
  });

  it('survives 500s, HTML and cut bodies on the way', async () => {
    const { centre, start, judge } = await scene();
    const started = await start();
    let attempt = 0;
    centre.fault = (request, response) => {
      if (!(request.url ?? '').endsWith('/opinions')) return false;
      attempt += 1;
      if (attempt === 1) response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>');
      else if (attempt === 2) response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      else if (attempt === 3) response.writeHead(201, { 'content-type': 'application/json' }).end('{"op');
      return attempt <= 3;
    };
    await started.host.handlers['opinions.submit'](judge());
    await until(async () => (await states(started))[0] === 'confirmed', 'confirmed');
    expect(centre.accepted).toHaveLength(1);
    expect((await list(started))[0]?.attempts).toBe(4);
  });
});
