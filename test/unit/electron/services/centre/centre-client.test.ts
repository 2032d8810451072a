import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createCentreClient } from '../../../../../electron/services/centre/centre-client.ts';
import { centreAddress } from '../../../../../electron/services/centre/origin.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { anOpinion } from '../../../../builders/opinion.ts';
import { password } from '../../../../builders/sample-password.ts';
import { startSmallCentre, type SmallCentre } from '../../../../builders/small-centre.ts';

const clientOf = (centre: SmallCentre) => createCentreClient(centre.url, '2026.1', { fetch });

/** What the client says when the centre answers a pull like this. */
async function pullAgainst(fault: (response: ServerResponse, request: IncomingMessage) => void) {
  const centre = await startSmallCentre();
  centre.tokens.add('t');
  centre.fault = (request, response) => {
    fault(response, request);
    return true;
  };
  const answer = await clientOf(centre).changes('t', null, 10);
  return { centre, code: answer.ok ? 'ok' : answer.error.code, answer };
}

describe('the client of the centre', () => {
  it('turns national field names into our own on the way in', async () => {
    const centre = await startSmallCentre();
    centre.tokens.add('t');
    const record = aCase();
    centre.cases.set(record.caseId, record);
    const answer = await clientOf(centre).changes('t', null, 10);
    expect(answer).toMatchObject({ ok: true, value: { changes: [{ kind: 'case', case: record }] } });
  });

  it('states API and rules version and who asks, with every request', async () => {
    const centre = await startSmallCentre();
    centre.tokens.add('t');
    await clientOf(centre).changes('t', 'cursor-7', 10);
    const [request] = centre.requests;
    expect(request?.headers).toMatchObject({
      'menshen-api': '2',
      'menshen-rules': '2026.1',
      authorization: 'Bearer t',
    });
    expect(request?.path).toBe('/v1/changes?limit=10&cursor=cursor-7');
  });

  it('sends an opinion with its id as the key and the revision it builds on', async () => {
    const centre = await startSmallCentre();
    centre.tokens.add('t');
    const record = aCase();
    centre.cases.set(record.caseId, record);
    const opinion = anOpinion({ caseId: record.caseId });
    const answer = await clientOf(centre).submitOpinion('t', { opinion, revision: record.revision });
    expect(answer).toMatchObject({ ok: true, value: { revision: record.revision + 1 } });
    expect(centre.accepted).toEqual([opinion]);
  });

  it('tells a wrong password from an ended session', async () => {
    const centre = await startSmallCentre();
    const client = clientOf(centre);
    expect(await client.signIn('zhou', 'wrong')).toMatchObject({ error: { code: 'wrong-password' } });
    expect((await client.signIn('zhou', password)).ok).toBe(true);
    expect(await client.changes('old-token', null, 1)).toMatchObject({ error: { code: 'signed-out' } });
  });
});

describe('an answer that is not the centre’s', () => {
  it('is unintelligible when it is the HTML of a sign-in page', async () => {
    const { code } = await pullAgainst((response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>请先登录网络</html>');
    });
    expect(code).toBe('centre-unintelligible');
  });

  it('is unintelligible when JSON of another shape comes', async () => {
    const { code } = await pullAgainst((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"login":true}');
    });
    expect(code).toBe('centre-unintelligible');
  });

  it('is unintelligible when the body breaks off', async () => {
    const { code } = await pullAgainst((response, request) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"changes":[');
      setTimeout(() => request.socket.destroy(), 30);
    });
    expect(code).toBe('centre-unintelligible');
  });

  it('is unintelligible when it ends early without saying so', async () => {
    const { code } = await pullAgainst((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"changes":[');
    });
    expect(code).toBe('centre-unintelligible');
  });

  it('is not followed when it leads elsewhere', async () => {
    const elsewhere = await startSmallCentre();
    const { code } = await pullAgainst((response) => {
      response.writeHead(302, { location: `${elsewhere.url}/v1/changes` }).end();
    });
    expect(code).toBe('centre-unintelligible');
    expect(elsewhere.requests).toEqual([]);
  });

  it('is a failing centre for 5xx, with its wish to wait', async () => {
    const { answer } = await pullAgainst((response) => {
      response.writeHead(503, { 'content-type': 'text/html', 'retry-after': '7' }).end('<h1>oops</h1>');
    });
    expect(answer).toMatchObject({
      error: { code: 'centre-failed', details: { status: '503' } },
      status: 503,
      retryAfterMs: 7000,
    });
  });

  it('is offline when nobody answers', async () => {
    const centre = await startSmallCentre();
    await centre.stop();
    expect(await clientOf(centre).health()).toMatchObject({ error: { code: 'offline' }, status: null });
    await centre.start();
  });
});

describe('the address of a request', () => {
  it('never leaves the configured origin, whatever stands in its values', () => {
    const origin = 'https://centre.test:8443';
    const tricks = [
      '//evil.test/x',
      '../../..//evil.test',
      'https://evil.test',
      '@evil.test',
      'a?b#c',
      '\\\\evil',
    ];
    for (const trick of tricks) {
      const address = centreAddress(origin, '/v1/cases/{caseId}', { caseId: trick }, { cursor: trick });
      expect(address.origin).toBe(origin);
      expect(address.pathname.startsWith('/v1/cases/')).toBe(true);
    }
  });

  it('refuses a path that is none of the centre’s', () => {
    expect(() => centreAddress('https://centre.test', '//evil.test/v1')).toThrow('outside');
    expect(() => centreAddress('https://centre.test', 'https://evil.test/v1')).toThrow('outside');
    expect(() => centreAddress('https://centre.test', '/v1/cases/{caseId}')).toThrow('caseId');
  });
});
