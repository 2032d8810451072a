import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Institution } from '../../shared/domain/institution.ts';
import { buildDirectory } from './invented/directory/institutions.ts';
import { ACCOUNTS } from './make/accounts.ts';
import { makeCase } from './make/case.ts';
import type { SampleManifest } from './make/manifest.ts';
import { CASES } from './plan/cases.ts';
import { missingFaces } from './print/fonts.ts';
import type { CaseTruth } from './truth/record.ts';

/**
 * `npm run samples [-- --seed NAME --out DIR] [NUMBER…]`: makes the sample cases, their manifest, accounts, directory
 * and truth anew, the same in every run. Another seed draws other people, dates of birth, inks, lights and noise for
 * the same plans; it needs a folder of its own. NUMBERs make these cases alone, for a look, and write no manifest.
 */
const SAMPLES = 'sample-2026.1';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: SAMPLES }, out: { type: 'string' } },
});
if (values.seed !== SAMPLES && values.out === undefined) {
  console.error('Another seed than that of the committed samples needs --out DIR.');
  process.exit(1);
}
const missing = missingFaces();
if (missing.length > 0) {
  console.error(`These fonts are needed to print the papers: ${missing.join(', ')}`);
  process.exit(1);
}

const here = import.meta.dirname;
const root = path.resolve(values.out ?? path.join(here, '../../resources'));
const truthFile = values.out === undefined ? path.join(here, 'truth.json') : path.join(root, 'truth.json');
const samples = path.join(root, 'samples');
const directory = buildDirectory();
const byName = new Map(directory.institutions.map((institution) => [institution.name, institution]));

function find(name: string): Institution {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`the directory has no ${name}`);
  return found;
}

async function write(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await format(JSON.stringify(value), { parser: 'json', printWidth: 110 }));
}

const chosen = positionals.map(Number);
const manifest: SampleManifest = { version: values.seed, cases: [] };
const truths: CaseTruth[] = [];
for (const [at, plan] of CASES.entries()) {
  const number = at + 1;
  if (chosen.length > 0 && !chosen.includes(number)) continue;
  await rm(path.join(samples, `case-${String(number).padStart(2, '0')}`), { recursive: true, force: true });
  const settings = { root: samples, seed: values.seed, policyPackVersion: SAMPLES, find };
  const { entry, truth } = await makeCase(plan, number, settings);
  manifest.cases.push(entry);
  truths.push(truth);
  console.log(`${truth.folder}  ${plan.scenario}  ${plan.illness.name}  ${truth.files.length} files`);
}
if (chosen.length === 0) {
  await write(path.join(root, 'directory', 'institutions.json'), directory);
  await write(path.join(samples, 'accounts.json'), ACCOUNTS);
  await write(path.join(samples, 'cases.json'), manifest);
  await write(truthFile, { version: values.seed, cases: truths });
}
