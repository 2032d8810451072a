// What the machine itself must bring: Chromium, a virtual display, Chinese fonts. Installed on Debian as root, named elsewhere.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Full path of a command in PATH, or null. */
export function findCommand(...names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: the next folder
      }
    }
  }
  return null;
}

const hasChineseFont = () => {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
};

/** Debian package, what it is for, and whether it is already there. */
const needs = [
  {
    debian: 'chromium',
    purpose: 'the window of the Chromium host',
    present: () => findCommand('chromium', 'chromium-browser') !== null,
  },
  {
    debian: 'xvfb',
    purpose: 'a virtual display for tests of the real window',
    present: () => findCommand('Xvfb') !== null,
  },
  {
    debian: 'fonts-noto-cjk',
    purpose: 'Chinese characters beyond the bundled fonts',
    present: hasChineseFont,
  },
];

/** Needed by the tests only: the centre is tested on a real PostgreSQL server as well. */
const testNeeds = [
  {
    debian: 'postgresql',
    purpose: 'tests of the centre on a PostgreSQL server',
    present: () => existsSync('/usr/lib/postgresql'),
  },
];

/**
 * Makes sure that the system packages are there.
 * @param {{ forTests?: boolean }} options forTests: also what only tests need
 * @throws with what to install when this machine cannot install it itself
 */
export function ensureSystemPackages({ forTests = false } = {}) {
  if (process.platform !== 'linux') return;
  const missing = [...needs, ...(forTests ? testNeeds : [])].filter((need) => !need.present());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.debian);
  const isDebian = existsSync('/etc/debian_version') && findCommand('apt-get') !== null;
  if (!isDebian || process.getuid?.() !== 0) {
    const list = missing.map((need) => `  ${need.debian} (${need.purpose})`).join('\n');
    throw new Error(
      `please install, then start again:\n${list}\n  on Debian or Ubuntu: sudo apt-get install ${names.join(' ')}`,
    );
  }
  console.error(`setup: installing ${names.join(', ')} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 2], env: environment }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', ...names);
  if (!install() && !(apt('update') && install())) {
    throw new Error(
      `apt-get could not install ${names.join(', ')} (its output is above). Check the package source and free disk space, then start again.`,
    );
  }
}
