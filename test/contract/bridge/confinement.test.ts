import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWindow, type PageUnderTest } from './open-test-window.ts';

let test: Awaited<ReturnType<typeof openTestWindow>>;
beforeAll(async () => {
  test = await openTestWindow();
});
afterAll(() => test.end());

const entry = 'https://workstation.test/index.html';
const alive = async (): Promise<unknown> =>
  test.window
    .page()
    .evaluate(async () => (await (globalThis as unknown as PageUnderTest).menshen.call('session.status')).ok);

describe('a frame in the page', () => {
  it('that is an own document gets no bridge, and the raw binding answers it with a refusal', async () => {
    test.host.reached.length = 0;
    const answers = await test.window.page().evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inside = frame.contentWindow as unknown as PageUnderTest | null;
      const answer = await inside?.__menshenCall?.('session.status', '[]');
      const bridge = typeof inside?.menshen;
      frame.remove();
      return { answer, bridge };
    });
    expect(answers).toEqual({
      bridge: 'undefined',
      answer: JSON.stringify({ ok: false, error: { code: 'not-permitted' } }),
    });
    expect(test.host.reached).toEqual([]);
  });

  it('of the own origin or another is not loaded at all', async () => {
    const page = test.window.page();
    await page.evaluate(async () => {
      for (const address of ['/index.html', 'https://example.com/']) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
      await new Promise((settle) => setTimeout(settle, 300));
    });
    const loaded = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url() === entry);
    expect(loaded).toEqual([]);
    await page.evaluate(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));
  });
});

describe('a page that wants elsewhere', () => {
  it.each(['https://example.com/', '/documents/00/original', 'data:text/html,x', 'file:///etc/passwd'])(
    'stays where it is (%s), with what was typed into it',
    async (address) => {
      const page = test.window.page();
      const mark = await page.evaluate((target) => {
        const typed = String(performance.now());
        (globalThis as unknown as Record<string, string>)['typed'] = typed;
        location.href = target;
        return typed;
      }, address);
      await page.evaluate(() => new Promise((settle) => setTimeout(settle, 300)));
      expect(page.url()).toBe(entry);
      expect(await page.evaluate(() => (globalThis as unknown as Record<string, string>)['typed'])).toBe(
        mark,
      );
    },
  );

  it('opens no window and starts no download', async () => {
    const page = test.window.page();
    await page.evaluate(async () => {
      window.open('https://example.com/');
      window.open('/index.html', '_blank', 'noopener');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
      await new Promise((settle) => setTimeout(settle, 500));
    });
    expect(test.window.context.pages()).toEqual([page]);
    expect(await alive()).toBe(true);
  });
});

describe('another tab', () => {
  it('that the person opens with the keyboard is closed: the workstation has one window', async () => {
    const opened = await test.window.context.newPage();
    await expect.poll(() => opened.isClosed()).toBe(true);
    expect(test.window.context.pages()).toEqual([test.window.page()]);
  });
});

describe('the network', () => {
  it('is out of reach: fetch, pictures, scripts, sockets, workers and addresses by number all fail', async () => {
    const results = await test.window.page().evaluate(async () => {
      const settled = await Promise.allSettled([
        fetch('https://example.com/', { mode: 'no-cors' }),
        fetch('http://127.0.0.1:9/', { mode: 'no-cors' }),
        ...(['img', 'script'] as const).map(
          (tag) =>
            new Promise((settle, refuse) => {
              const element = document.createElement(tag);
              element.addEventListener('load', settle);
              element.addEventListener('error', refuse);
              element.src = 'https://example.com/x';
              document.head.append(element);
            }),
        ),
        new Promise((settle, refuse) => {
          const socket = new WebSocket('wss://example.com/');
          socket.addEventListener('open', settle);
          socket.addEventListener('error', refuse);
        }),
        new Promise((settle, refuse) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
          worker.addEventListener('message', settle);
          worker.addEventListener('error', refuse);
        }),
      ]);
      return settled.map(({ status }) => status);
    });
    expect(results).toEqual(Array.from({ length: 6 }, () => 'rejected'));
  });

  it('is refused by the route even where the policy of the page is not asked', async () => {
    const seen = test.window.foreignRequests.length;
    // a navigation is not subject to connect-src, so it reaches the route
    await test.window.page().evaluate(async () => {
      location.href = 'https://example.com/way-out';
      await new Promise((settle) => setTimeout(settle, 300));
    });
    expect(test.window.foreignRequests.slice(seen)).toEqual(['https://example.com/way-out']);
    expect(test.logged.at(-1)).not.toContain('way-out');
  });
});

describe('the page', () => {
  it('runs no inline script and evaluates no text', async () => {
    const results = await test.window.page().evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlined = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="globalThis.inlined = true">');
      return String((globalThis as unknown as Record<string, unknown>)['inlined']);
    });
    expect(results).toBe('undefined');
    const evaluated = path.join(test.folder, 'renderer', 'evaluate.js');
    writeFileSync(
      evaluated,
      'try { new Function("return 1")(); globalThis.evaluated = "yes"; } catch { globalThis.evaluated = "no"; }',
    );
    await test.window.page().evaluate(
      () =>
        new Promise((settle) => {
          const script = document.createElement('script');
          script.src = '/evaluate.js';
          script.addEventListener('load', settle);
          document.head.append(script);
        }),
    );
    expect(
      await test.window
        .page()
        .evaluate(() => (globalThis as unknown as Record<string, unknown>)['evaluated']),
    ).toBe('no');
  });

  it('is isolated from other origins and keeps its store when the disk is short', async () => {
    expect(
      await test.window.page().evaluate(async () => [crossOriginIsolated, await navigator.storage.persist()]),
    ).toEqual([true, true]);
  });

  it.each(['camera', 'microphone', 'geolocation', 'notifications', 'midi'])('is refused %s', async (name) => {
    const state = await test.window
      .page()
      .evaluate(
        async (asked) => (await navigator.permissions.query({ name: asked as 'camera' })).state,
        name,
      );
    expect(state).toBe('denied');
  });

  it('finds its bridge in place, and cannot replace it', async () => {
    const changed = await test.window.page().evaluate(() => {
      const page = globalThis as unknown as { menshen: unknown };
      const before = page.menshen;
      try {
        page.menshen = {};
        (page.menshen as Record<string, unknown>)['call'] = () => 'mine';
      } catch {
        // strict mode says so aloud
      }
      return page.menshen !== before || Object.isFrozen(before) === false;
    });
    expect(changed).toBe(false);
  });

  it('that crashes is opened again and answered again', async () => {
    const crashed = test.window.page();
    const gone = new Promise((settle) => crashed.once('crash', settle));
    crashed.goto('chrome://crash').catch(() => undefined);
    const session = await test.window.context.newCDPSession(crashed);
    session.send('Page.crash').catch(() => undefined);
    await gone;
    await expect.poll(() => test.window.page() !== crashed && test.window.page().url()).toBe(entry);
    await expect.poll(alive).toBe(true);
    expect(test.window.context.pages()).toEqual([test.window.page()]);
  });
});

describe('the end', () => {
  it('comes when the person closes the page', async () => {
    await test.window.page().close();
    await expect(test.window.closed).resolves.toBeUndefined();
    await expect(test.window.close()).resolves.toBeUndefined();
  });
});
