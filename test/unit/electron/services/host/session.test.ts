import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startHost } from '../../../../../electron/services/start-host.ts';
import { contract } from '../../../../../shared/bridge/contract.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { hostConfig } from '../../../../builders/host-config.ts';
import { startTestHost, until } from '../../../../builders/host.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { password } from '../../../../builders/sample-password.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const credentials = { account: 'shenhe01', password };

describe('signing in', () => {
  it('lets the person in whom the centre knows, and remembers the page’s store from start to start', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    const info = await first.signIn();
    expect(info).toMatchObject({ account: { userId: 'u-reviewer' }, offline: false, storeMark: 0 });
    expect(Buffer.from(info.storeKey, 'base64')).toHaveLength(32);
    await first.host.handlers['store.mark']({ storeId: info.storeId, mark: 42 });
    await first.host.close();
    const second = await startTestHost(folder, centre);
    expect(await second.signIn()).toMatchObject({
      storeKey: info.storeKey,
      storeId: info.storeId,
      storeMark: 42,
    });
    const replaced = await second.host.handlers['store.replaced']({ reason: 'the store was empty' });
    expect(replaced.ok && replaced.value.storeId).not.toBe(info.storeId);
    expect(await second.host.handlers['store.mark']({ storeId: info.storeId, mark: 50 })).toMatchObject({
      error: { code: 'invalid-request' },
    });
  });

  it('works without the centre for whoever has signed in here before, and for nobody else', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    const online = await first.signIn();
    await first.host.close();
    await centre.stop();
    const { host, signIn } = await startTestHost(folder, centre);
    const attempt = async (account: string, typed: string) => {
      const result = await host.handlers['session.signIn']({ account, password: typed });
      return result.ok ? 'signed in' : result.error.code;
    };
    expect(await attempt('shenhe01', 'wrong')).toBe('wrong-password');
    expect(await attempt('shenhe02', password)).toBe('never-signed-in-here');
    expect(await host.handlers['opinions.list']()).toMatchObject({ error: { code: 'locked' } });
    expect(await signIn()).toMatchObject({ offline: true, storeKey: online.storeKey });
    await centre.start();
  });

  it('counts a captive portal or a failing centre as no centre', async () => {
    const centre = await startSmallCentre();
    const { host, signIn } = await startTestHost(await temporaryFolder(), centre);
    await signIn();
    await host.handlers['session.lock']();
    centre.fault = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      return true;
    };
    expect(await signIn()).toMatchObject({ offline: true });
  });

  it('is refused when the centre says no, even if the key here would open', async () => {
    const centre = await startSmallCentre();
    const { host, signIn } = await startTestHost(await temporaryFolder(), centre);
    await signIn();
    await host.handlers['session.lock']();
    const refused = await host.handlers['session.signIn']({ ...credentials, password: 'wrong' });
    expect(refused).toMatchObject({ error: { code: 'wrong-password' } });
    expect(await host.handlers['session.status']()).toMatchObject({ value: { signedIn: false } });
  });

  it('says so when the centre has another password by now, and leaves the data under the old one', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    await first.signIn();
    await first.host.close();
    centre.password = 'changed-at-the-centre';
    const { host, signIn } = await startTestHost(folder, centre);
    const changed = { ...credentials, password: centre.password };
    expect(await host.handlers['session.signIn'](changed)).toMatchObject({
      error: { code: 'password-changed' },
    });
    await centre.stop();
    expect(await signIn()).toMatchObject({ offline: true });
    await centre.start();
  });

  it('of another person closes what the first had open, and shows nothing of it', async () => {
    const centre = await startSmallCentre();
    centre.undoSeconds = 3600;
    const { host, signIn } = await startTestHost(await temporaryFolder(), centre);
    const first = await signIn();
    await host.handlers['opinions.submit'](anOpinion());
    const second = await host.handlers['session.signIn']({ account: 'shenhe02', password });
    expect(second).toMatchObject({ value: { account: { userId: 'u-shenhe02' } } });
    expect(second.ok && second.value.storeKey).not.toBe(first.storeKey);
    expect(await host.handlers['opinions.list']()).toEqual({ ok: true, value: [] });
    await signIn();
    expect(await host.handlers['opinions.list']()).toMatchObject({ value: [{ state: 'waiting' }] });
  });

  it('is refused, with everything left as it is, when the journal does not verify', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    await first.signIn();
    await first.host.handlers['opinions.submit'](anOpinion());
    await first.host.close();
    const [user = ''] = await readdir(path.join(folder, 'users'));
    const file = path.join(folder, 'users', user, 'journal.bin');
    const content = await readFile(file);
    content[100]! ^= 1;
    await writeFile(file, content);
    const second = await startTestHost(folder, centre);
    expect(await second.host.handlers['session.signIn'](credentials)).toMatchObject({
      error: { code: 'journal-damaged' },
    });
    expect(await readFile(file)).toEqual(content);
  });
});

describe('a locked workstation', () => {
  it('answers nothing but what the lock screen may know', async () => {
    const centre = await startSmallCentre();
    centre.undoSeconds = 60;
    const { host, signIn, events } = await startTestHost(await temporaryFolder(), centre);
    await signIn();
    await host.handlers['opinions.submit'](anOpinion());
    await host.handlers['session.lock']();
    expect(events.at(-1)).toEqual({ type: 'locked' });
    expect(await host.handlers['session.status']()).toMatchObject({
      value: { signedIn: false, waiting: 1 },
    });
    const { handlers } = host;
    const answers = await Promise.all([
      handlers['changes.pull']({ cursor: null, limit: 1 }),
      handlers['cases.claim'](anOpinion().caseId),
      handlers['cases.open']({ caseId: anOpinion().caseId, revision: 1 }),
      handlers['documents.want']([]),
      handlers['readings.get']([]),
      handlers['opinions.submit'](anOpinion()),
      handlers['opinions.undo'](anOpinion().opinionId),
      handlers['store.mark']({ storeId: 'x', mark: 1 }),
      handlers['reference.get'](),
    ]);
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { code: 'locked' } });
  });

  it('says after a restart, before anybody has signed in, how many opinions wait', async () => {
    const centre = await startSmallCentre();
    centre.undoSeconds = 60;
    const folder = await temporaryFolder();
    const first = await startTestHost(folder, centre);
    await first.signIn();
    await first.host.handlers['opinions.submit'](anOpinion());
    await first.host.close();
    const second = await startTestHost(folder, centre);
    expect(await second.host.handlers['session.status']()).toMatchObject({ value: { waiting: 1 } });
  });
});

describe('the host', () => {
  it('is refused a data folder that another host uses', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    await startTestHost(folder, centre);
    const second = await startHost(hostConfig(folder, centre.url), hostPorts());
    expect(second).toMatchObject({ error: { code: 'data-folder-in-use' } });
  });

  it('refuses an address that is none of a centre', async () => {
    const folder = await temporaryFolder();
    for (const address of [
      'centre',
      'ftp://centre.test',
      'http://user@centre.test',
      'http://centre.test/x',
    ]) {
      const started = await startHost(hostConfig(folder, address), hostPorts());
      expect(started).toMatchObject({ error: { code: 'invalid-request' } });
    }
  });

  it('answers every call of the contract in the shape of the contract', async () => {
    const centre = await startSmallCentre();
    const { host, signIn } = await startTestHost(await temporaryFolder(), centre);
    expect(Object.keys(host.handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
    const info = await signIn();
    expect(contract['session.signIn'].result.parse({ ok: true, value: info }).ok).toBe(true);
    const reference = contract['reference.get'].result.parse(await host.handlers['reference.get']());
    expect(reference).toMatchObject({ value: { policyPack: { version: 'undo-0' } } });
    const status = await host.handlers['connection.status']();
    expect(contract['connection.status'].result.parse(status).ok).toBe(true);
  });

  it('contacts nobody but the configured centre', async () => {
    const centre = await startSmallCentre();
    const contacted = new Set<string>();
    const recording: typeof fetch = (input, init) => {
      contacted.add(new URL(input instanceof Request ? input.url : input).origin);
      return fetch(input, init);
    };
    const folder = await temporaryFolder();
    const { host, signIn } = await startTestHost(folder, centre, { fetch: recording });
    await signIn();
    await host.handlers['changes.pull']({ cursor: 'https://evil.test/', limit: 5 });
    await host.handlers['opinions.submit'](anOpinion());
    await until(
      () => centre.requests.some((request) => request.path.endsWith('/opinions')),
      'the opinion is sent',
    );
    expect([...contacted]).toEqual([centre.url]);
  });

  it('keeps no account, name, token or word of an opinion readable on disk', async () => {
    const centre = await startSmallCentre();
    const folder = await temporaryFolder();
    const { host, signIn } = await startTestHost(folder, centre);
    await signIn();
    await host.handlers['opinions.submit'](anOpinion({ text: '明文标记' }));
    await host.close();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => readFile(path.join(entry.parentPath, entry.name))),
    );
    const all = Buffer.concat(contents);
    for (const secret of ['shenhe01', 'u-reviewer', '周审核', '明文标记', password, ...centre.tokens])
      expect(all.includes(secret)).toBe(false);
  });
});
