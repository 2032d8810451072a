import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from '../../../electron/chromium/browser/executable.ts';
import { openWindow } from '../../../electron/chromium/window/open-window.ts';
import { bundlePreload } from './preload-bundle.ts';
import { stubHost } from './stub-host.ts';

const page = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><meta name="style-nonce" content="" /><title>契约测试</title></head>
  <body><p id="state">页面已装入</p><script type="module" src="./page.js"></script></body>
</html>`;

/** Keeps every event the bridge delivers where a test can see it. */
const script = `globalThis.events = [];
menshen.subscribe((event) => globalThis.events.push(event));
`;

/** The real Chromium transport around a page of two lines and a host of stubs. */
export async function openTestWindow() {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-contract-'));
  const preloadFile = await bundlePreload(folder);
  const rendererFolder = path.join(folder, 'renderer');
  mkdirSync(rendererFolder);
  writeFileSync(path.join(rendererFolder, 'index.html'), page);
  writeFileSync(path.join(rendererFolder, 'page.js'), script);
  const host = stubHost();
  const logged: string[] = [];
  const executablePath = findChromium(process.env['PATH'] ?? '');
  if (executablePath === null) throw new Error('no Chromium on this machine');
  const opened = await openWindow({
    profileFolder: path.join(folder, 'profile'),
    executablePath,
    headless: true,
    preloadFile,
    rendererFolder,
    host,
    log: (level, message, facts) => logged.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`),
  });
  if (!opened.ok) throw new Error(`no window: ${JSON.stringify(opened.error)}`);
  return {
    window: opened.value,
    host,
    logged,
    folder,
    async end() {
      await opened.value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Everything a test needs of the page's own `window.menshen`. */
export interface PageUnderTest {
  readonly menshen: {
    call(name: string, ...args: unknown[]): Promise<{ ok: boolean; value?: unknown; error?: unknown }>;
  };
  readonly events: unknown[];
  __menshenCall(name: unknown, argsJson: unknown): Promise<string>;
}
