import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestLine } from '../../../../../central/operations/request-line.ts';
import { call } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { caseIdOf, people } from '../../rig/sample-resources.ts';

/** What the people see who run a centre. */
export function describeOperations(engine: Engine): void {
  describe(`operation of a centre on ${engine.name}`, () => {
    let centre: TestCentre;
    const log: RequestLine[] = [];
    beforeAll(async () => {
      centre = await startTestCentre(engine, {
        logRequest: (line) => log.push(line),
        limits: { waiting: 1000, underWay: 8 },
        outlets: { targets: {}, localLog: false },
      });
    });
    afterAll(() => centre.close());
    const figure = async (name: string): Promise<number> => {
      const { text } = await call(centre.url, 'GET', '/metrics');
      const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
      return Number(line?.split(' ')[1]);
    };

    it('is ready once its database answers', async () => {
      const answer = await call(centre.url, 'GET', '/ready');
      expect([answer.status, answer.json]).toEqual([200, { status: 'ready' }]);
    });

    it('counts and times its requests by route, in the text format of Prometheus', async () => {
      await call(centre.url, 'GET', `/v1/cases/${caseIdOf(0)}`, { token: centre.first });
      await call(centre.url, 'GET', `/v1/cases/${caseIdOf(1)}`, { token: centre.first });
      const { headers, text } = await call(centre.url, 'GET', '/metrics');
      expect(headers.get('content-type')).toContain('version=0.0.4');
      const labels = 'method="GET",route="/v1/cases/:caseId"';
      expect(text).toContain(`menshen_requests_total{${labels},status="200"} 2\n`);
      expect(text).toContain(`menshen_request_seconds_bucket{${labels},le="+Inf"} 2\n`);
      expect(text).toContain(`menshen_request_seconds_count{${labels}} 2\n`);
      expect(text).not.toContain(caseIdOf(0));
      for (const line of text.trimEnd().split('\n')) {
        expect(line).toMatch(/^(# (HELP|TYPE) menshen_\w+ .+|menshen_\w+(\{(\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
      }
    });

    it('shows how far sealing and notices are behind', async () => {
      const n = centre.nextCase() + 5;
      await claimCase(centre.url, centre.first, n);
      await submit(centre.url, centre.first, opinionOn(n));
      expect(await figure('menshen_audit_unsealed_rows')).toBeGreaterThan(60);
      expect(await figure('menshen_jobs_waiting')).toBe(2);
      await centre.doWhatIsDue();
      expect(await figure('menshen_audit_unsealed_rows')).toBe(0);
      expect(await figure('menshen_audit_seal_lag_seconds')).toBe(0);
      expect(await figure('menshen_feed_held_changes')).toBe(0);
    });

    it('logs route, status, time and who asked, and nothing of what was asked', async () => {
      log.length = 0;
      await call(centre.url, 'GET', `/v1/cases/${caseIdOf(2)}`, { token: centre.first });
      await call(centre.url, 'GET', '/v1/nowhere?name=沙马');
      await call(centre.url, 'POST', '/v1/sessions', { body: { account: 'first', password: 'secret-word' } });
      expect(log.map(({ method, route, status, user }) => [method, route, status, user])).toEqual([
        ['GET', '/v1/cases/:caseId', 200, people.first.userId],
        ['GET', 'none', 404, null],
        ['POST', '/v1/sessions', 401, null],
      ]);
      expect(JSON.stringify(log)).not.toMatch(/secret|沙马|nowhere|0ca5/);
      expect(new Set(log.map(({ requestId }) => requestId)).size).toBe(3);
    });

    it('turns away what it cannot serve soon, asks to come again, and serves what was under way', async () => {
      const slow = Array.from({ length: 8 }, () => slowRequest(`${centre.url}/v1/sessions`));
      await expect.poll(() => figure('menshen_requests_under_way')).toBe(8);
      const busy = await call(centre.url, 'GET', '/v1/reference', { token: centre.first });
      expect([busy.status, busy.json['code']]).toEqual([429, 'centre-busy']);
      expect(Number(busy.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect((await call(centre.url, 'GET', '/ready')).status).toBe(200);
      const statuses = await Promise.all(
        slow.map((one, i) => one.finish(JSON.stringify({ account: `nobody-${i}`, password: 'guess' }))),
      );
      expect(new Set(statuses)).toEqual(new Set([401]));
      expect((await call(centre.url, 'GET', '/v1/reference', { token: centre.first })).status).toBe(200);
      expect(await figure('menshen_requests_turned_away_total')).toBe(1);
    });
  });
}

/** A request whose body comes later. */
function slowRequest(url: string): { finish(body: string): Promise<number> } {
  const headers = { 'content-type': 'application/json' };
  const sending = request(url, { method: 'POST', headers });
  const answered = new Promise<number>((resolve, reject) => {
    sending.on('error', reject);
    sending.on('response', (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
  });
  sending.flushHeaders();
  return {
    finish: (body) => {
      sending.end(body);
      return answered;
    },
  };
}
