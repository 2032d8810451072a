import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Centre } from '../context.ts';
import { databaseFigures } from './database-figures.ts';
import { exposition, expositionType } from './exposition.ts';
import type { RequestFigures } from './request-figures.ts';

/** Paths that are answered however busy the centre is: somebody has to be able to see that it is. */
export const operatorPaths: ReadonlySet<string> = new Set(['/ready', '/metrics', '/v1/health']);

/** Milliseconds that the database has to answer a look. */
const patience = 2_000;

/**
 * What the operator and the balancer ask: `/ready` (200, or 503 while the database does not answer or the centre ends)
 * and `/metrics` (Prometheus). Neither says anything about persons; a proxy need not pass them on.
 */
export function registerOperatorRoutes(app: FastifyInstance, centre: Centre, figures: RequestFigures): void {
  let ending = false;
  app.addHook('preClose', async () => {
    ending = true;
  });
  app.get('/ready', async (_request, reply) => {
    const state = ending ? 'ending' : (await answers(centre)) ? 'ready' : 'database-away';
    return reply.code(state === 'ready' ? 200 : 503).send({ status: state });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(expositionType).send(exposition([...figures.families(), ...(await databaseFigures(centre))])),
  );
}

async function answers(centre: Centre): Promise<boolean> {
  const asked = sql`select 1`.execute(centre.database.query).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(patience, false)]);
}
