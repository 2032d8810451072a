// Brings a clean clone to a working state. Runs on Node >= 20.19 without any package. Idempotent; quick when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules', '.menshen-setup');

/** Oldest Node of the machine that may stand in where no pinned runtime package exists. */
const ownNodeMinimum = [22, 18];

/** Path of the pinned Node 24, or of a new enough Node of the machine's own; throws with the way out otherwise. */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = path.join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(binary)) return binary;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > ownNodeMinimum[0] || (major === ownNodeMinimum[0] && minor >= ownNodeMinimum[1]))
    return process.execPath;
  throw new Error(
    `no pinned runtime for ${process.platform} ${process.arch}; this is Node ${process.versions.node}. Install Node ${ownNodeMinimum.join('.')} or newer and start again.`,
  );
}

/**
 * Installs packages from the lock file when it changed; returns the Node that everything else runs on.
 * @param {{ quiet?: boolean }} options quiet: say nothing when there is nothing to do
 */
export async function setUp({ quiet = false } = {}) {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  const present = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '';
  if (present !== wanted) {
    console.error('setup: installing npm packages from the lock file …');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      throw new Error(
        'npm ci failed (its output is above). Check that the npm registry can be reached and that the disk has 1.5 GB free, then start again.',
      );
    }
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, wanted);
  } else if (!quiet) console.error('setup: npm packages are in place');
  return pinnedNode();
}
