import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The script behind a package's command, as a file that Node can run on any system.
 * @param {string} root project root
 * @param {string} name package
 * @param {string} command its command, when it is not named like the package
 */
export function packageProgram(root, name, command = name) {
  const folder = path.join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}
