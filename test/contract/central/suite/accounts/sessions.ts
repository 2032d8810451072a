import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiVersion, previousApiVersion } from '../../../../../shared/central-api/schema.ts';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { people } from '../../rig/sample-resources.ts';

/** Signing in and out, and the door of every route. */
export function describeSessions(engine: Engine): void {
  describe(`sessions on ${engine.name}`, () => {
    let centre: TestCentre;
    beforeAll(async () => {
      centre = await startTestCentre(engine);
    });
    afterAll(() => centre.close());

    it('signs a person in with name and roles', async () => {
      const answer = await call(centre.url, 'POST', '/v1/sessions', {
        body: { account: 'first', password: 'first-2026' },
      });
      expect(answer.status).toBe(201);
      expect(answer.json['account']).toEqual({ userId: 'user-first', name: '甲审核', roles: ['REVIEWER'] });
      expect(answer.headers.get('date')).not.toBeNull();
    });

    it('says the same of a wrong password and of an unknown account', async () => {
      const wrong = await call(centre.url, 'POST', '/v1/sessions', {
        body: { account: 'first', password: 'guess' },
      });
      const unknown = await call(centre.url, 'POST', '/v1/sessions', {
        body: { account: 'nobody', password: 'guess' },
      });
      expect(wrong.status).toBe(401);
      expect(wrong.json['code']).toBe('wrong-password');
      expect(unknown.text).toBe(wrong.text);
    });

    it('answers nothing but signed-out without a session, to a made-up token and after signing out', async () => {
      const token = await signIn(centre.url, people.first);
      expect((await call(centre.url, 'GET', '/v1/changes', { token })).status).toBe(200);
      expect((await call(centre.url, 'DELETE', '/v1/sessions/current', { token })).status).toBe(204);
      for (const stranger of [undefined, 'A'.repeat(43), token]) {
        const answer = await call(
          centre.url,
          'GET',
          '/v1/changes',
          stranger === undefined ? {} : { token: stranger },
        );
        expect(answer.status).toBe(401);
        expect(answer.json['code']).toBe('signed-out');
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    });

    it('ends a session after half a day', async () => {
      const token = await signIn(centre.url, people.second);
      centre.passHours(11.9);
      expect((await call(centre.url, 'GET', '/v1/reference', { token })).status).toBe(200);
      centre.passHours(0.2);
      expect((await call(centre.url, 'GET', '/v1/reference', { token })).status).toBe(401);
    });

    it('serves the interface version before its own as well', async () => {
      const token = await signIn(centre.url, people.first);
      for (const version of [apiVersion, previousApiVersion]) {
        const headers = { 'menshen-api': String(version) };
        const answer = await call(centre.url, 'GET', '/v1/changes?limit=1', { token, headers });
        expect([version, answer.status, answer.json['changes']?.length]).toEqual([version, 200, 1]);
      }
      const { text } = await call(centre.url, 'GET', '/metrics');
      expect(text).toContain(`menshen_requests_by_api_total{api="${previousApiVersion}"} 1\n`);
    });

    it.each([
      [previousApiVersion - 1, 'workstation-too-old', '请升级'],
      ['nonsense', 'workstation-too-old', '请升级'],
      [apiVersion + 1, 'centre-too-old', '中心版本过低'],
    ])(
      'refuses interface version %s, in words that say who has to be upgraded',
      async (version, code, words) => {
        const headers = { 'menshen-api': String(version) };
        const answer = await call(centre.url, 'GET', '/v1/health', { headers });
        expect(answer.status).toBe(426);
        expect(answer.headers.get('upgrade')).toBe(
          `Menshen-Api/${apiVersion}, Menshen-Api/${previousApiVersion}`,
        );
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect(answer.json).toMatchObject({ code, status: 426 });
        expect(answer.json['title']).toContain(words);
      },
    );

    it('answers unknown places, unreadable bodies and oversized ones with a problem', async () => {
      const nowhere = await call(centre.url, 'GET', '/v1/nowhere');
      expect([nowhere.status, nowhere.json['code']]).toEqual([404, 'not-found']);
      const undecodable = await call(centre.url, 'GET', '/v1/cases/%zz', { token: centre.first });
      expect([undecodable.status, undecodable.json['code']]).toEqual([400, 'invalid-request']);
      const broken = await call(centre.url, 'POST', '/v1/sessions', { body: '{"account":' });
      expect([broken.status, broken.json['code']]).toEqual([400, 'invalid-request']);
      const foreign = await call(centre.url, 'POST', '/v1/sessions', {
        body: 'account=first',
        headers: { 'content-type': 'text/plain' },
      });
      expect([foreign.status, foreign.json['code']]).toEqual([415, 'invalid-request']);
      const incomplete = await call(centre.url, 'POST', '/v1/sessions', { body: { account: 'first' } });
      expect(incomplete.json).toMatchObject({ code: 'invalid-request', details: { field: 'body.password' } });
      const large = await call(centre.url, 'POST', '/v1/sessions', {
        body: { account: 'first', password: 'x'.repeat(10_000) },
      });
      expect([large.status, large.json['code']]).toEqual([413, 'too-large']);
    });

    it('keeps passwords, tokens and names of applicants out of what it tells its operator', async () => {
      await call(centre.url, 'POST', '/v1/sessions', { body: { account: 'first', password: 'secret-word' } });
      const told = centre.lines.join('\n');
      expect(told).not.toContain('secret-word');
      expect(told).not.toContain('沙马');
      expect(told).not.toContain('first-2026');
    });
  });
}
