import { commandLineArguments } from '../../policy/command-line.ts';
import { windowSize } from '../../policy/window-options.ts';

/** What a launch of Chromium depends on. */
export interface LaunchWish {
  readonly executablePath: string;
  readonly headless: boolean;
  /** Chromium refuses its sandbox to the superuser. */
  readonly superuser: boolean;
}

/**
 * The very options of `chromium.launchPersistentContext(profile, …)`. Driven over a pipe: no port is opened. Starts on
 * an empty page, because the address of the workstation means nothing before its route is in place.
 */
export function launchOptions(wish: LaunchWish) {
  return {
    executablePath: wish.executablePath,
    headless: wish.headless,
    chromiumSandbox: !wish.superuser,
    args: [
      ...commandLineArguments(),
      `--window-size=${windowSize.width},${windowSize.height}`,
      '--app=data:,',
      // its bar about unusual switches would take a line of the screen
      '--test-type',
      '--disable-dev-shm-usage',
    ],
    // the browser should feel like a program, not like a driven browser
    ignoreDefaultArgs: ['--enable-automation'],
    viewport: wish.headless ? windowSize : null,
    locale: 'zh-CN',
    acceptDownloads: false,
    serviceWorkers: 'block' as const,
    bypassCSP: false,
    // the host ends the browser itself, after its own work is safe
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
}
