import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faceFiles } from '../../../corpus/report/print/faces.ts';
import { importsOf } from '../../../layers/imports.ts';
import { root, sourceFiles } from '../../../layers/source-files.ts';

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Every font file that the engine names anywhere in its source. */
function templateFiles(): string[] {
  const named = sourceFiles('evidence').flatMap(({ text }) =>
    [...text.matchAll(/['"](@[\w-]+\/[\w-]+\/[\w./-]+\.(?:woff2?|ttf|otf|ttc))['"]/g)].map(
      ([, file]) => file!,
    ),
  );
  return [...new Set(named)].map((file) => path.join(root, 'node_modules', file));
}

/** Folders of the npm packages that the engine imports or takes files from. */
function packagesOfEngine(): string[] {
  const imported = sourceFiles('evidence').flatMap((file) =>
    importsOf(file).map(({ package: name }) => name),
  );
  const named = sourceFiles('evidence').flatMap(({ text }) =>
    [...text.matchAll(/['"](@[\w-]+\/[\w-]+)\//g)].map(([, name]) => name!),
  );
  const names = new Set([...imported, ...named].filter((name) => name !== null && !name.startsWith('node:')));
  return [...names]
    .map((name) => path.join(root, 'node_modules', name!))
    .filter((folder) => existsSync(folder));
}

const fontFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:woff2?|ttf|otf|ttc|pfb)$/.test(name))
    .map((name) => path.join(folder, name));

describe('the papers of the report and the engine', () => {
  it('share no font file', () => {
    const templates = new Set(templateFiles().map(hashOf));
    expect(templates.size).toBeGreaterThan(0);
    expect(faceFiles().filter((file) => templates.has(hashOf(file)))).toEqual([]);
  });

  it('share no font file that comes with any package which the engine uses', () => {
    const fonts = packagesOfEngine().flatMap(fontFiles);
    const ofPackages = new Set(fonts.map(hashOf));
    expect(faceFiles().filter((file) => ofPackages.has(hashOf(file)))).toEqual([]);
  });

  it('share no code: neither imports the other', () => {
    const ofReport = sourceFiles('test/corpus/report').flatMap(importsOf);
    const ofEngine = sourceFiles('evidence').flatMap(importsOf);
    expect(ofReport.filter(({ path: to }) => to?.startsWith('evidence/'))).toEqual([]);
    expect(ofEngine.filter(({ path: to }) => to?.startsWith('test/'))).toEqual([]);
  });

  it('are scored by code that takes nothing from the engine', () => {
    const ofBench = sourceFiles('test/bench').flatMap(importsOf);
    expect(ofBench.filter(({ path: to }) => to?.startsWith('evidence/'))).toEqual([]);
  });

  it('share neither printing, seals nor cameras with the sample papers, on which the engine was developed', () => {
    const foreign = sourceFiles('test/corpus/report')
      .flatMap(importsOf)
      .map(({ path: to }) => to)
      .filter((to) => to !== null && to.startsWith('test/corpus/') && !to.startsWith('test/corpus/report/'));
    const allowed = /^test\/corpus\/(?:random\.ts|invented\/)/;
    expect(foreign.filter((to) => !allowed.test(to!))).toEqual([]);
  });
});
