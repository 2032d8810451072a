import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { readShippedReference } from '../../electron/services/centre/reference/shipped-reference.ts';
import { caseOnWire } from '../../shared/central-api/national-fields.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { opinion, type Opinion } from '../../shared/domain/opinion.ts';
import { password } from './sample-password.ts';

/**
 * A real HTTP server that behaves like the centre where a test of the workstation needs it to, and as badly as a
 * network can where the test says so. What the centre itself guarantees is tested at the centre.
 */
export interface SmallCentre {
  readonly url: string;
  /** Papers by SHA-256. */
  readonly papers: Map<string, Uint8Array>;
  readonly cases: Map<string, CaseRecord>;
  /** Cases that left the reviewer's scope. */
  readonly removed: { caseId: string; revision: number }[];
  /** Opinions that took effect, in order; the same id never twice. */
  readonly accepted: Opinion[];
  /** Every request: method, path and headers. */
  readonly requests: { method: string; path: string; headers: IncomingMessage['headers'] }[];
  /** Tokens that are good; clear it to sign everybody out. */
  readonly tokens: Set<string>;
  /** Everybody's password. */
  password: string;
  /** Seconds that the pack of this centre lets an opinion be undone. */
  undoSeconds: number;
  /** Handles a request instead of the centre when it returns true. */
  fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  /** Called after an opinion took effect; when it returns true the answer is lost. */
  loseAnswer: ((given: Opinion) => boolean) | null;
  /** Stops listening; `start` again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** The account behind a name: `u-reviewer` is `shenhe01`. */
const accountOf = (typed: string) => ({
  userId: typed === 'shenhe01' ? 'u-reviewer' : `u-${typed}`,
  name: '周审核',
  roles: ['REVIEWER'],
});

const problem = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title: code, status, code }));
};
const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};
const serverTime = (): string => new Date().toISOString();

/** Adds a paper to a centre and gives its hash. */
export function addPaper(centre: SmallCentre, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex');
  centre.papers.set(hash, bytes);
  return hash;
}

/** Starts one on a free port of the loopback; it ends with the test. */
export async function startSmallCentre(): Promise<SmallCentre> {
  const shipped = await readShippedReference(new URL('../../resources', import.meta.url).pathname);
  const answers = new Map<string, { body: string; answer: unknown }>();
  let port = 0;

  const submit = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const given = opinion.parse(JSON.parse(body));
    if (request.headers['idempotency-key'] !== `"${given.opinionId}"`)
      return problem(response, 400, 'key-missing');
    const before = answers.get(given.opinionId);
    if (before !== undefined)
      return before.body === body ? json(response, 200, before.answer) : problem(response, 422, 'key-reused');
    const record = centre.cases.get(given.caseId);
    if (record === undefined) return problem(response, 404, 'case-not-found');
    if (request.headers['if-match'] !== `"${record.revision}"`)
      return problem(response, 412, 'revision-mismatch');
    const revision = record.revision + 1;
    centre.cases.set(given.caseId, { ...record, revision });
    const answer = {
      opinionId: given.opinionId,
      caseId: given.caseId,
      revision,
      state: 'APPROVED',
      recordedAt: serverTime(),
    };
    answers.set(given.opinionId, { body, answer });
    centre.accepted.push(given);
    if (centre.loseAnswer?.(given) === true) request.socket.destroy();
    else json(response, 201, answer);
  };

  const paper = (request: IncomingMessage, response: ServerResponse, hash: string): void => {
    const bytes = centre.papers.get(hash);
    if (bytes === undefined) return problem(response, 404, 'not-found');
    const etag = `"${hash}"`;
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
    const from = range !== null && request.headers['if-range'] === etag ? Number(range[1]) : 0;
    const head = { 'content-type': 'application/octet-stream', etag, 'content-length': bytes.length - from };
    if (from > 0) {
      const contentRange = `bytes ${from}-${bytes.length - 1}/${bytes.length}`;
      response.writeHead(206, { ...head, 'content-range': contentRange });
    } else response.writeHead(200, head);
    response.end(bytes.subarray(from));
  };

  const signIn = (response: ServerResponse, body: string): void => {
    const typed = JSON.parse(body) as { account: string; password: string };
    if (typed.password !== centre.password) return problem(response, 401, 'wrong-password');
    const token = randomUUID();
    centre.tokens.add(token);
    const expiresAt = '2099-01-01T00:00:00.000Z';
    json(response, 201, { token, account: accountOf(typed.account), expiresAt, serverTime: serverTime() });
  };

  const reference = () => ({
    ...shipped,
    policyPack: {
      ...shipped.policyPack,
      version: `undo-${centre.undoSeconds}`,
      review: { ...shipped.policyPack.review, undoSeconds: centre.undoSeconds },
    },
  });

  const route = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const [, , what = '', id = '', sub = ''] = new URL(request.url ?? '/', 'http://centre').pathname.split(
      '/',
    );
    if (what === 'health')
      return json(response, 200, { status: 'ok', serverTime: serverTime(), database: 'pglite' });
    if (what === 'sessions') return signIn(response, body);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    if (!centre.tokens.has(token)) return problem(response, 401, 'signed-out');
    if (what === 'reference') return json(response, 200, reference());
    if (what === 'documents') return paper(request, response, id);
    if (what === 'cases' && sub === 'opinions') return submit(request, response, body);
    if (what === 'cases') {
      const record = centre.cases.get(id);
      if (record === undefined) return problem(response, 404, 'case-not-found');
      return json(response, 200, { case: z.encode(caseOnWire, record) });
    }
    if (what === 'changes') {
      const changes = [...centre.cases.values()].map((record) => ({
        kind: 'case',
        case: z.encode(caseOnWire, record),
      }));
      const removed = centre.removed.map((gone) => ({ kind: 'removed', ...gone }));
      return json(response, 200, {
        changes: [...changes, ...removed],
        cursor: '1',
        hasMore: false,
        serverTime: serverTime(),
      });
    }
    problem(response, 404, 'not-found');
  };

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      centre.requests.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
      });
      if (centre.fault?.(request, response) !== true) route(request, response, body);
    });
  });

  const centre: SmallCentre = {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    papers: new Map(),
    cases: new Map(),
    removed: [],
    accepted: [],
    requests: [],
    tokens: new Set(),
    password,
    undoSeconds: 0,
    fault: null,
    loseAnswer: null,
    start: () =>
      new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port;
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await centre.start();
  onTestFinished(() => centre.stop());
  return centre;
}
