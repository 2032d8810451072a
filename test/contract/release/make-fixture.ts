import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/**
 * `node scripts/run.mjs test/contract/release/make-fixture.ts COMMIT VERSION`: bundles the services of the workstation
 * (client of the centre, journal, sender, vault; no screen) as they are at a commit into one file without dependencies,
 * `test/fixtures/release-VERSION/workstation.mjs`, with the engine of its tests that answers at once (`engine.mjs`) and the
 * reference data that was shipped with it. Made once for each release, from its commit, and never again.
 */
const [commit = '', version = ''] = process.argv.slice(2);
if (commit === '' || !/^\d+\.\d+\.\d+$/.test(version))
  throw new Error('usage: make-fixture.ts COMMIT VERSION');
const root = path.resolve(import.meta.dirname, '../../..');
const fixture = path.join(root, 'test/fixtures', `release-${version}`);
const source = mkdtempSync(path.join(tmpdir(), 'menshen-release-'));
try {
  const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', source], { input: archive });
  symlinkSync(path.join(root, 'node_modules'), path.join(source, 'node_modules'));
  const entry = path.join(source, 'release.ts');
  writeFileSync(entry, "export { startHost } from './electron/services/start-host.ts';\n");
  mkdirSync(fixture, { recursive: true });
  await build({
    root: source,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      minify: true,
      outDir: fixture,
      emptyOutDir: false,
      rolldownOptions: {
        input: { workstation: entry, engine: path.join(source, 'test/builders/obedient-engine.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  for (const part of ['policy', 'calendar', 'directory'])
    cpSync(path.join(source, 'resources', part), path.join(fixture, 'resources', part), { recursive: true });
} finally {
  rmSync(source, { recursive: true, force: true });
}
