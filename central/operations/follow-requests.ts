import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/open.ts';
import type { RequestFigures } from './request-figures.ts';
import type { RequestLine } from './request-line.ts';
import { operatorPaths } from './routes.ts';

/** From when on requests are turned away with 429: better a few at once than all of them too late. */
export interface Limits {
  /** Queries that wait for a connection to the database. */
  readonly waiting: number;
  /** Requests under way. */
  readonly underWay: number;
}

/** Limits unless said otherwise. */
export const usualLimits: Limits = { waiting: 48, underWay: 256 };

/** What following requests needs. */
export interface FollowParts {
  readonly database: Pick<Database, 'load'>;
  readonly figures: RequestFigures;
  readonly limits: Limits;
  readonly log: ((line: RequestLine) => void) | null;
  /** Answers with 429 and `Retry-After`. */
  readonly turnAway: (reply: FastifyReply) => FastifyReply;
}

/** Counts, times and logs every request but those of the operator, and turns away what the centre cannot serve soon. */
export function followRequests(app: FastifyInstance, parts: FollowParts): void {
  const { figures, limits, database, log } = parts;
  app.addHook('onRequest', async (request, reply) => {
    if (operatorPaths.has(routeOf(request))) return;
    figures.begun();
    const busy = database.load().waiting >= limits.waiting || figures.underWay > limits.underWay;
    if (!busy) return;
    figures.turnedAway();
    return parts.turnAway(reply);
  });
  app.addHook('onResponse', async (request, reply) => {
    const answered = {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    };
    if (!operatorPaths.has(answered.route)) figures.answered(answered);
    log?.({ requestId: request.id, ...answered, user: userOf(request) });
  });
}

/** The pattern of the route; an address that fits none has no pattern. */
const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** Who asked, as noted at the door. */
const callers = new WeakMap<FastifyRequest, string>();
const userOf = (request: FastifyRequest): string | null => callers.get(request) ?? null;

/** Notes who asked, for the log. */
export const noteCaller = (request: FastifyRequest, userId: string): void => {
  callers.set(request, userId);
};
