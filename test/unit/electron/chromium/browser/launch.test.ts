import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../../../electron/chromium/browser/executable.ts';
import { launchOptions } from '../../../../../electron/chromium/browser/launch-options.ts';
import { withPreferences } from '../../../../../electron/chromium/browser/preferences.ts';
import { profileHolder } from '../../../../../electron/chromium/browser/profile.ts';

const wish = { executablePath: '/usr/bin/chromium', headless: true, superuser: false };

describe('how Chromium is launched', () => {
  it('with its sandbox, except for the superuser, to whom it refuses one', () => {
    expect(launchOptions(wish).chromiumSandbox).toBe(true);
    expect(launchOptions({ ...wish, superuser: true }).chromiumSandbox).toBe(false);
  });

  it('over a pipe, without downloads, service workers or a way round the policy', () => {
    const options = launchOptions(wish);
    expect(options).toMatchObject({
      acceptDownloads: false,
      serviceWorkers: 'block',
      bypassCSP: false,
      handleSIGINT: false,
    });
    expect(options.args.join(' ')).not.toMatch(/remote-debugging-port|disable-web-security/);
  });

  it('on an empty page: the address of the workstation means nothing before its route is in place', () => {
    expect(launchOptions(wish).args.filter((argument) => argument.includes('workstation.test'))).toEqual([]);
  });
});

describe('which Chromium is taken', () => {
  it.each([
    [['/usr/bin/chromium', '/opt/bin/chromium'], '/usr/bin/chromium'],
    [['/opt/bin/chromium'], '/opt/bin/chromium'],
    [['/opt/bin/google-chrome', '/opt/bin/chromium-browser'], '/opt/bin/chromium-browser'],
    [[], null],
  ])('of %j: %s', (present, taken) => {
    expect(findChromium('/bin:/opt/bin', (file) => (present as readonly string[]).includes(file))).toBe(
      taken,
    );
  });
});

describe('who holds a profile', () => {
  it('is told by its lock, or nobody', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'menshen-profile-'));
    expect(profileHolder(folder)).toBeNull();
    symlinkSync(`${hostname()}-4711`, path.join(folder, 'SingletonLock'));
    expect(profileHolder(folder)).toBe(4711);
    rmSync(folder, { recursive: true });
  });
});

describe('the preferences of a profile', () => {
  it('turn off what the browser would offer and keep the rest', () => {
    const kept = withPreferences({ profile: { name: 'x', password_manager_enabled: true }, zoom: 2 });
    expect(kept).toMatchObject({
      zoom: 2,
      profile: { name: 'x', password_manager_enabled: false },
      translate: { enabled: false },
      credentials_enable_service: false,
    });
  });

  it.each([null, 'damaged', 7, []])('are begun anew from %j', (present) => {
    expect(withPreferences(present)).toMatchObject({ translate: { enabled: false } });
  });
});
