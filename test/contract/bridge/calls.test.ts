import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames, sampleExchange } from './sample-exchange.ts';
import { openTestWindow, type PageUnderTest } from './open-test-window.ts';

let test: Awaited<ReturnType<typeof openTestWindow>>;
beforeAll(async () => {
  test = await openTestWindow();
});
afterAll(() => test.end());

/** Calls through `window.menshen`, as the screens do. */
const call = (name: string, args: unknown): Promise<unknown> =>
  test.window
    .page()
    .evaluate(
      ([called, json]) =>
        (globalThis as unknown as PageUnderTest).menshen.call(called!, ...(JSON.parse(json!) as unknown[])),
      [name, JSON.stringify(args)],
    );

/** Sends past the preload's own checks, as a page would that somebody else had taken over. */
const callRaw = async (name: unknown, argsJson: unknown): Promise<unknown> =>
  JSON.parse(
    await test.window
      .page()
      .evaluate(
        ([called, json]) => (globalThis as unknown as PageUnderTest).__menshenCall(called, json),
        [name, argsJson],
      ),
  );

const failure = (code: string, field?: string) => ({
  ok: false,
  error: field === undefined ? { code } : { code, details: { field } },
});

describe('every call of the contract', () => {
  it.each(callNames)('%s brings its arguments to the host and the answer back unchanged', async (name) => {
    test.host.reached.length = 0;
    const { args, answer } = sampleExchange[name];
    expect(await call(name, args)).toEqual(answer);
    expect(test.host.reached).toEqual([{ name, args }]);
  });

  it.each(callNames)('%s refuses one argument too many, on both sides', async (name) => {
    test.host.reached.length = 0;
    const args = [...sampleExchange[name].args, 'more'];
    expect(await call(name, args)).toMatchObject(failure('invalid-request'));
    expect(await callRaw(name, JSON.stringify(args))).toMatchObject(failure('invalid-request'));
    expect(test.host.reached).toEqual([]);
  });

  it.each(callNames.filter((name) => sampleExchange[name].args.length > 0))(
    '%s refuses missing, null and wrong-typed arguments, on both sides',
    async (name) => {
      test.host.reached.length = 0;
      const tuples = [[], [null], [42], [{ toString: 1 }], [['x']]];
      for (const args of tuples) expect(await call(name, args)).toMatchObject(failure('invalid-request'));
      for (const args of [...tuples, 'text', null, { 0: 'x', length: 1 }])
        expect(await callRaw(name, JSON.stringify(args))).toMatchObject(failure('invalid-request'));
      expect(test.host.reached).toEqual([]);
    },
  );

  it.each(['session.signIn', 'changes.pull', 'store.mark', 'cases.open', 'opinions.resolve'] as const)(
    '%s refuses a key that the contract does not name',
    async (name) => {
      test.host.reached.length = 0;
      const args = [{ ...(sampleExchange[name].args[0] as object), isAdmin: true }];
      expect(await callRaw(name, JSON.stringify(args))).toMatchObject(failure('invalid-request'));
      expect(test.host.reached).toEqual([]);
    },
  );
});

describe('hostile messages', () => {
  it.each([
    'opinions.approveAll',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'session',
    '',
    'session.signIn\u0000',
  ])('an unknown call (%j) reaches nobody', async (name) => {
    test.host.reached.length = 0;
    expect(await callRaw(name, '[]')).toEqual(failure('invalid-request', name));
    expect(test.host.reached).toEqual([]);
  });

  it('a message of 5 MB is refused by its size before anybody parses it', async () => {
    test.host.reached.length = 0;
    const long = await test.window.page().evaluate(async () => {
      const page = globalThis as unknown as PageUnderTest;
      return page.__menshenCall('session.signIn', `["${'x'.repeat(5_000_000)}"]`);
    });
    expect(JSON.parse(long)).toMatchObject(failure('too-large'));
    expect(test.host.reached).toEqual([]);
  });

  it.each(['{', '', '[1,2', 'undefined', '[NaN]', '["\\u12"]'])(
    '%j is not JSON and is refused',
    async (json) => {
      expect(await callRaw('session.lock', json)).toEqual(failure('invalid-request', 'json'));
    },
  );

  it.each([
    [7, '[]'],
    [null, '[]'],
    [['session.lock'], '[]'],
    ['session.lock', 7],
    ['session.lock', null],
    ['session.lock', {}],
  ])('a name or a message that is no text (%j, %j) is refused', async (name, json) => {
    test.host.reached.length = 0;
    expect(await callRaw(name, json)).toMatchObject(failure('invalid-request'));
    expect(test.host.reached).toEqual([]);
  });

  it('keys that mean something to the language change nothing in the host', async () => {
    const args =
      '[{"account":"a","password":"b","__proto__":{"polluted":true},"constructor":{"prototype":{}}}]';
    await callRaw('session.signIn', args);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('answers', () => {
  it('of a call that throws carry a code and nothing of the fault', async () => {
    test.host.answerWith('opinions.list', async () => {
      throw new Error('cannot open /srv/menshen/journal with key 0xC0FFEE');
    });
    const answer = await callRaw('opinions.list', '[]');
    expect(answer).toEqual(failure('internal'));
    expect(test.logged.some((line) => line.includes('0xC0FFEE'))).toBe(true);
  });

  it.each([
    ['a Map', async () => ({ ok: true, value: new Map([['a', 1]]) })],
    ['bytes', async () => ({ ok: true, value: new Uint8Array(4) })],
    [
      'a class',
      async () => ({
        ok: true,
        value: new (class Secret {
          key = 'k';
        })(),
      }),
    ],
    ['a bare value', async () => 'yes'],
    ['an unknown code', async () => ({ ok: false, error: { code: 'EACCES', stack: 'at /srv' } })],
  ])('outside the contract (%s) do not cross', async (_, answer) => {
    test.host.answerWith('session.status', answer);
    expect(await callRaw('session.status', '[]')).toEqual(failure('internal'));
  });
});

describe('events', () => {
  it('reach the page in the order they were sent, and what is none does not', async () => {
    const page = test.window.page();
    await page.evaluate(() => {
      (globalThis as unknown as PageUnderTest).events.length = 0;
    });
    test.host.emit({ type: 'locked' });
    test.host.emit({ type: 'nonsense' } as never);
    test.host.emit({ type: 'changes-waiting' });
    await page.waitForFunction(() => (globalThis as unknown as PageUnderTest).events.length >= 2);
    expect(await page.evaluate(() => (globalThis as unknown as PageUnderTest).events)).toEqual([
      { type: 'locked' },
      { type: 'changes-waiting' },
    ]);
  });
});
