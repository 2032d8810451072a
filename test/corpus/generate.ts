import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { ACCOUNTS } from './make/accounts.ts';
import { buildDirectory } from './invented/directory/institutions.ts';
import { makeCase } from './make/case.ts';
import type { SampleManifest } from './make/manifest.ts';
import { missingFaces } from './print/fonts.ts';
import { CASES } from './plan/cases.ts';
import type { CaseTruth } from './truth/record.ts';

/**
 * `npm run samples`: makes the sample cases, their manifest, accounts, directory and truth anew.
 * Arguments are numbers of cases to make alone, for a look; their manifest is then not written.
 */
const SEED = 'sample-2026.1';
const resources = new URL('../../resources/', import.meta.url).pathname;
const samples = join(resources, 'samples');

const missing = missingFaces();
if (missing.length > 0) {
  console.error(`These fonts are needed to print the papers: ${missing.join(', ')}`);
  process.exit(1);
}
const directory = buildDirectory();
const byName = new Map(directory.institutions.map((institution) => [institution.name, institution]));
const find = (name: string): (typeof directory.institutions)[number] => {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`the directory has no ${name}`);
  return found;
};
const chosen = process.argv.slice(2).map(Number);
await mkdir(join(resources, 'directory'), { recursive: true });
const write = (path: string, value: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(value, null, 1)}\n`);

const manifest: SampleManifest = { version: SEED, cases: [] };
const truths: CaseTruth[] = [];
for (const [at, plan] of CASES.entries()) {
  if (chosen.length > 0 && !chosen.includes(at + 1)) continue;
  const folder = join(samples, `case-${String(at + 1).padStart(2, '0')}`);
  await rm(folder, { recursive: true, force: true });
  const { entry, truth } = await makeCase(plan, at + 1, {
    root: samples,
    seed: SEED,
    policyPackVersion: SEED,
    find,
  });
  manifest.cases.push(entry);
  truths.push(truth);
  console.log(`${truth.folder}  ${plan.scenario}  ${plan.illness.name}  ${truth.files.length} files`);
}
if (chosen.length === 0) {
  await write(join(resources, 'directory', 'institutions.json'), directory);
  await write(join(samples, 'accounts.json'), ACCOUNTS);
  await write(join(samples, 'cases.json'), manifest);
  const truth = JSON.stringify({ version: SEED, cases: truths });
  await writeFile(
    new URL('truth.json', import.meta.url),
    await format(truth, { parser: 'json', printWidth: 110 }),
  );
}
