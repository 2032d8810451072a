import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where Electron's own package says its binary is (or the override folder has it), or null while it is not there. */
export function installedElectron(root: string): string | null {
  const folder = path.join(root, 'node_modules/electron');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const pointer = path.join(folder, 'path.txt');
  const name = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : 'electron';
  const binary = path.join(override ?? path.join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

/**
 * Electron's binary: where it already is, else fetched once by Electron's own installer within a minute.
 * @returns its path, or null where it cannot be had (closed networks)
 */
export function electronBinary(root: string): string | null {
  const present = installedElectron(root);
  if (present !== null) return present;
  console.log('electron: fetching its binary …');
  spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: 60_000,
  });
  return installedElectron(root);
}
