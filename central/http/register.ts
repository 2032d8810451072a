import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { routes, type Route } from '../../shared/central-api/routes.ts';
import { readingsLimit } from '../../shared/central-api/schema.ts';
import type { Account } from '../../shared/domain/account.ts';
import { sealPictureLimit } from '../../shared/central-api/seal-samples.ts';
import { caseId, opinionId, sha256 } from '../../shared/domain/identifiers.ts';
import { sealSampleId } from '../../shared/domain/seal-sample.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { accountOf } from '../accounts/sessions.ts';
import type { Centre } from '../context.ts';
import { noteCaller } from '../operations/follow-requests.ts';
import type { Answer, ByteAnswer, Call, Operations, PathSchemas, RouteId } from './operation.ts';
import { problemBody, problemType, statusOf } from './problem.ts';

const pathSchemas: PathSchemas = { caseId, opinionId, sha256, sampleId: sealSampleId };

/** Largest body of a request, bytes: an opinion with every check of a large case stays below a third of a megabyte. */
const bodyLimits: Readonly<Record<RouteId, number>> = {
  health: 1024,
  signIn: 4096,
  signOut: 1024,
  changes: 1024,
  holdings: 1024,
  readCase: 1024,
  claim: 1024,
  release: 1024,
  submitOpinion: 1024 * 1024 + readingsLimit,
  readOpinion: 1024,
  document: 1024,
  sealSamples: 1024,
  proposeSealSample: 4096 + 3 * sealPictureLimit,
  confirmSealSample: 1024,
  declineSealSample: 1024,
  sealPicture: 1024,
  reference: 1024,
};

/** Registers every route of the shared table with its operation. */
export function registerRoutes(app: FastifyInstance, centre: Centre, operations: Operations): void {
  for (const id of Object.keys(routes) as RouteId[]) register(app, centre, id, operations);
}

function register(app: FastifyInstance, centre: Centre, id: RouteId, operations: Operations): void {
  const route: Route = routes[id];
  // the table ties each operation to the call and the answer of its own route; here any of them will do
  const operation = operations[id] as (call: Call<Route>) => Promise<Answer<Route>>;
  app.route({
    method: route.answer === 'bytes' ? [route.method, 'HEAD'] : route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    bodyLimit: bodyLimits[id],
    handler: async (request, reply) => {
      const call = await admit(centre, route, request);
      if (!call.ok) return refuse(reply, call);
      const answer = await operation(call.value);
      return answer.ok ? send(reply, route, answer) : refuse(reply, answer);
    },
  });
}

/** Signed in first, then the shape of the request, part by part. */
async function admit(centre: Centre, route: Route, request: FastifyRequest): Promise<Result<Call<Route>>> {
  let caller: Account | null = null;
  let token: string | null = null;
  if (route.signedIn) {
    token = /^Bearer +([\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
    caller = token === null ? null : await accountOf(centre, token);
    if (caller === null) return fail('signed-out');
    noteCaller(request, caller.userId);
  }
  const path: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.params as Record<string, string>)) {
    const parsed = pathSchemas[name as keyof PathSchemas].safeParse(value);
    if (!parsed.success) return fail('invalid-request', { field: name });
    path[name] = parsed.data;
  }
  const query = parsePart(route.query, request.query, 'query');
  if (!query.ok) return query;
  const body = parsePart(route.body, request.body, 'body');
  if (!body.ok) return body;
  const headers = Object.fromEntries(
    (route.headers ?? []).map((name) => [name.toLowerCase(), request.headers[name.toLowerCase()]]),
  );
  return ok({
    method: request.method,
    path,
    query: query.value,
    body: body.value,
    headers,
    caller,
    token,
  } as Call<Route>);
}

function parsePart(schema: z.ZodType | undefined, value: unknown, part: string): Result<unknown> {
  if (schema === undefined) return ok(undefined);
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  // the place, never the value: it may be personal
  return fail('invalid-request', { field: [part, ...(parsed.error.issues[0]?.path ?? [])].join('.') });
}

function send(reply: FastifyReply, route: Route, answer: Answer<Route> & { ok: true }): FastifyReply {
  if (answer.headers !== undefined) void reply.headers({ ...answer.headers });
  if (route.answer === 'nothing') return reply.code(route.success).send();
  if (route.answer === 'bytes') {
    const bytes = answer.value as unknown as ByteAnswer;
    return reply
      .code(bytes.status)
      .headers({ ...bytes.headers })
      .send(bytes.body ?? undefined);
  }
  return reply
    .code(answer.status ?? route.success)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(z.encode(route.answer, answer.value)));
}

/** Answers with the problem of a failure. */
export function refuse(reply: FastifyReply, refusal: Answer<Route> & { ok: false }): FastifyReply {
  const status = statusOf(refusal.error.code);
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  if (status === 429) void reply.header('retry-after', refusal.error.details?.['seconds'] ?? '1');
  return reply
    .code(status)
    .type(problemType)
    .send(problemBody(refusal.error, status, refusal.current ?? null));
}
