import { expect, it } from 'vitest';
import { importsOf } from './imports.ts';

const found = (text: string): string[] =>
  importsOf({ path: 'renderer/queue/row.ts', text }).map((entry) => entry.path ?? entry.package ?? '?');

it('sees imports of values, of types and for their effect alone', () => {
  expect(
    found(
      "import { a } from '../../shared/a.ts';\nimport type { B } from './b.ts';\nimport '@mantine/core/styles.css';",
    ),
  ).toEqual(['shared/a.ts', 'renderer/queue/b.ts', '@mantine/core']);
});

it('sees re-exports and dynamic imports, and drops the query of a bundler', () => {
  expect(
    found(
      "export { a } from '../../electron/a.ts';\nexport const load = () => import('./worker.ts?worker');",
    ),
  ).toEqual(['electron/a.ts', 'renderer/queue/worker.ts']);
});

it('knows a module of Node with and without its prefix', () => {
  expect(found("import fs from 'fs/promises';\nimport path from 'node:path';")).toEqual([
    'node:fs',
    'node:path',
  ]);
});

it('does not take text for an import', () => {
  expect(found('export const help = "import x from \'electron\'"; // import y from "electron"')).toEqual([]);
});
