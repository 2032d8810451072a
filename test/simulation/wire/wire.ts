import type { World } from '../world/world.ts';
import type { Life } from '../workstation/machine.ts';
import { fateOf, type Fate, type Weather } from './weather.ts';

/** A request as it travels. */
export interface Letter {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** An answer as it travels. */
export interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Milliseconds after which a workstation gives a request up; shorter than the real limit of any call. */
const patience = 15_000;

const portalPage = '<!doctype html><title>Wi-Fi</title><form action="/login">请先登录网络</form>';
const refusedConnection = (): Error => new TypeError('fetch failed');

/** A network of one workstation: its weather can change, its letters may arrive long after the sender has died. */
export interface Wire {
  weather: Weather;
  /** The `fetch` of one life of the host. */
  fetchFor(life: Life): typeof fetch;
}

/** A wire from the named workstation to whoever answers letters. */
export function createWire(name: string, world: World, answer: (letter: Letter) => Promise<Reply>): Wire {
  const chance = world.chance.fork(`wire ${name}`);
  const wire: Wire = { weather: 'fair', fetchFor: (life) => (input, init) => send(life, input, init) };

  const delay = (): number => chance.integer(1, 900);
  const deliver = (letter: Letter, inMs: number, then: (reply: Reply) => void): void =>
    void world.time.after(inMs, () => {
      void answer(letter).then((reply) => {
        if (!isQuiet(letter)) world.note(`${name}: centre answers ${letter.path} ${reply.status}`);
        then(reply);
      });
    });

  const send = async (
    life: Life,
    input: Parameters<typeof fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    const { pathname, search } = new URL(String(input));
    const letter: Letter = {
      method: init?.method ?? 'GET',
      path: pathname + search,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : null,
    };
    const fate = fateOf(wire.weather, chance);
    if (!isQuiet(letter)) world.note(`${name}: ${letter.method} ${letter.path} is ${fate}`);
    world.met(`wire: ${fate}`);
    await life.spend(`wire ${letter.method}`, chance.integer(1, 400));
    return new Promise((resolve, reject) => {
      const giveUp = (inMs: number): void =>
        void world.time.after(inMs, () => {
          if (life.reach('wire given up')) reject(refusedConnection());
        });
      const hear = (reply: Reply, inMs: number): void =>
        void world.time.after(inMs, () => {
          if (life.reach('wire answer')) resolve(asResponse(reply));
        });
      const ways: Record<Fate, () => void> = {
        delivered: () => deliver(letter, 0, (reply) => hear(reply, delay())),
        'request lost': () => giveUp(patience),
        'answer lost': () => deliver(letter, 0, () => giveUp(patience - 1000)),
        'answer cut off': () =>
          deliver(letter, 0, (reply) =>
            hear({ ...reply, body: reply.body.slice(0, reply.body.length >> 1) }, delay()),
          ),
        twice: () => {
          deliver(letter, 0, (reply) => hear(reply, delay()));
          deliver(letter, chance.integer(500, 180_000), () => world.met('second copy arrived'));
        },
        late: () => {
          deliver(letter, chance.integer(patience, 240_000), () => world.met('late copy arrived'));
          giveUp(patience);
        },
        busy: () =>
          hear(
            chance.happens(0.5)
              ? { status: 503, headers: { 'retry-after': String(chance.integer(0, 20)) }, body: '' }
              : { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Gateway</h1>' },
            delay(),
          ),
        'captive portal': () =>
          hear(
            {
              status: chance.pick([200, 200, 403, 511]),
              headers: { 'content-type': 'text/html' },
              body: portalPage,
            },
            delay(),
          ),
        down: () => giveUp(chance.integer(1, 2000)),
      };
      ways[fate]();
    });
  };
  return wire;
}

/** Asked so often that the steps of a run do without it. */
const isQuiet = ({ path }: Letter): boolean =>
  path.startsWith('/v1/health') || path.startsWith('/v1/changes');

const asResponse = ({ status, headers, body }: Reply): Response =>
  new Response(status === 204 ? null : body, { status, headers });
