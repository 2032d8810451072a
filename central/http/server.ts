import { randomInt, randomUUID } from 'node:crypto';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import type { Centre } from '../context.ts';
import { followRequests, usualLimits, type Limits } from '../operations/follow-requests.ts';
import { requestFigures } from '../operations/request-figures.ts';
import type { RequestLine } from '../operations/request-line.ts';
import { registerOperatorRoutes } from '../operations/routes.ts';
import { spokenVersions, versionFault, versionOf } from './api-version.ts';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';
import { problemBody, problemType } from './problem.ts';
import { refuse, registerRoutes } from './register.ts';
import { registerUploads, type ChannelKey } from './uploads.ts';
import { faultLine } from './request-log.ts';

/** Milliseconds for a whole request to arrive; longer ones are cut off. */
const requestTimeout = 30_000;

/** What may differ from centre to centre. */
export interface ServerOptions {
  readonly limits?: Limits;
  /** Channels that may bring papers, and the folder where papers lie until they are complete. */
  readonly uploads?: { readonly channels: readonly ChannelKey[]; readonly draftFolder: string };
  /** Receives a line for every request. */
  readonly logRequest?: (line: RequestLine) => void;
}

/** The HTTP server of a centre: routes, refusals and limits; it does not listen yet. */
export function createServer(centre: Centre, options: ServerOptions = {}): FastifyInstance {
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    requestTimeout,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    // addresses that cannot be decoded never reach a route
    frameworkErrors: (_error, _request, reply) => {
      void refuse(reply, { ok: false, error: { code: 'invalid-request', details: { field: 'path' } } });
    },
  });
  acceptEmptyBodies(app);
  const figures = requestFigures();
  followRequests(app, {
    database: centre.database,
    figures,
    limits: options.limits ?? usualLimits,
    log: options.logRequest ?? null,
    turnAway: (reply) =>
      refuse(reply, { ok: false, error: { code: 'centre-busy', details: { seconds: waitInSeconds() } } }),
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    const stated = request.headers['menshen-api'];
    const header = Array.isArray(stated) ? stated[0] : stated;
    const version = versionOf(header);
    if (version !== null) return figures.spoke(version);
    // 426 names the protocol to change to (RFC 9110, 15.5.22)
    void reply.header('upgrade', spokenVersions.map((spoken) => `Menshen-Api/${spoken}`).join(', '));
    return refuse(reply, { ok: false, error: { code: versionFault(header) } });
  });
  app.setNotFoundHandler((_request, reply) => refuse(reply, { ok: false, error: { code: 'not-found' } }));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) {
      const limit = String(request.routeOptions.bodyLimit ?? '');
      const size = request.headers['content-length'] ?? '—';
      return refuse(reply, { ok: false, error: { code: 'too-large', details: { size, limit } } });
    }
    if (status >= 400 && status < 500) {
      const field = status === 415 ? 'Content-Type' : 'body';
      return reply
        .code(status)
        .type(problemType)
        .send(problemBody({ code: 'invalid-request', details: { field } }, status));
    }
    centre.report(faultLine(error, request.method, request.routeOptions.url ?? 'unknown route'));
    return refuse(reply, { ok: false, error: { code: 'internal' } });
  });
  registerRoutes(app, centre, operations(centre));
  registerOperatorRoutes(app, centre, figures);
  if (options.uploads !== undefined)
    registerUploads(app, centre, options.uploads.channels, options.uploads.draftFolder);
  const document = JSON.stringify(openApiDocument());
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
  return app;
}

/** Those who were turned away do not all come back at the same moment. */
const waitInSeconds = (): string => String(randomInt(1, 6));

/** A request that announces JSON and carries none is one without a body, not a malformed one. */
function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, undefined);
    else parse(request, body, done);
  });
}
