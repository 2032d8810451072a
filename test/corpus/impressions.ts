import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { SampleSeal } from '../../central/reference/sample-files.ts';
import type { UserId } from '../../shared/domain/identifiers.ts';
import { sampledSealTypes } from '../../shared/domain/seal-sample.ts';
import { engineAnswer } from '../../shared/readings/engine-protocol.ts';
import { ACCOUNTS } from './make/accounts.ts';
import type { CaseTruth } from './truth/record.ts';

/**
 * `node test/corpus/impressions.ts DIR`: makes the sample impressions of seals (印章样章) anew from papers of the same
 * plans that were drawn with another seed into DIR (`npm run samples -- --seed impressions --out DIR 1 3 6`), so that no
 * sample comes from a paper that is reviewed. The pictures are what the engine gives; whose seal it is, the plan says.
 */
const donors = [
  { file: 'case-01/diagnosis.jpg', confirmed: true },
  { file: 'case-01/discharge.jpg', confirmed: true },
  { file: 'case-03/diagnosis.jpg', confirmed: true },
  { file: 'case-06/diagnosis.jpg', confirmed: false },
] as const;

const here = import.meta.dirname;
const root = path.join(here, '../..');
const samples = path.join(root, 'resources/samples');
const { positionals } = parseArgs({ allowPositionals: true });
if (positionals[0] === undefined) throw new Error('the folder of the papers is missing');
const papers = path.join(positionals[0], 'samples');
const truths = JSON.parse(await readFile(path.join(here, 'truth.json'), 'utf8')) as { cases: CaseTruth[] };
const reviewers = ACCOUNTS.filter(({ roles }) => (roles as readonly string[]).includes('REVIEWER')).map(
  ({ userId }) => userId as UserId,
);

const engine = spawn(
  process.execPath,
  [path.join(root, 'evidence/main.ts'), '--serve', '--lanes', '1', '--directory'].concat(
    path.join(root, 'resources/directory/institutions.json'),
  ),
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
const answers = createInterface({ input: engine.stdout })[Symbol.asyncIterator]();

/** What the engine reads of one paper. */
async function read(file: string, bytes: Uint8Array) {
  const request = { id: file, priority: 0, fileName: file, bytes: Buffer.from(bytes).toString('base64') };
  engine.stdin.write(`${JSON.stringify(request)}\n`);
  for (;;) {
    const line = await answers.next();
    if (line.done === true) throw new Error('the engine ended');
    const answer = engineAnswer.parse(JSON.parse(line.value));
    if (answer.type === 'failed') throw new Error(`${file}: ${answer.code}`);
    if (answer.type === 'read') return answer;
  }
}

await rm(path.join(samples, 'seals'), { recursive: true, force: true });
await mkdir(path.join(samples, 'seals'), { recursive: true });
const seals: SampleSeal[] = [];
for (const [at, { file, confirmed }] of donors.entries()) {
  const truth = truths.cases.flatMap(({ files }) => files).find((one) => one.file === file);
  const planned = truth?.seals.find(({ kind }) => kind === 'institution');
  if (planned?.institutionCode == null) throw new Error(`${file} has no seal of an institution`);
  const bytes = await readFile(path.join(papers, file));
  const { readings, artefacts } = await read(file, bytes);
  const index = readings.seals.findIndex((seal) => seal.kind === 'institution') + 1;
  const seal = readings.seals[index - 1];
  if (seal === undefined) throw new Error(`${file}: no seal was found`);
  const keep = async (part: 'ink' | 'strip'): Promise<string> => {
    const made = artefacts.find(({ name }) => name === `page-1-seal-${index}-${part}.png`);
    if (made === undefined) throw new Error(`${file}: no picture of the ${part}`);
    const name = `seals/${planned.institutionCode}-${planned.sealType}-${part}.png`;
    await writeFile(path.join(samples, name), Buffer.from(made.bytes, 'base64'));
    return name;
  };
  const sealType = sampledSealTypes.parse(planned.sealType);
  seals.push({
    sampleId: `0000005e-0000-4000-8000-${String(at + 1).padStart(12, '0')}` as SampleSeal['sampleId'],
    institutionCode: planned.institutionCode,
    sealType,
    picture: await keep('ink'),
    strip: await keep('strip'),
    turn: seal.turn ?? null,
    paper: createHash('sha256').update(bytes).digest('hex') as SampleSeal['paper'],
    page: 1,
    proposedBy: reviewers[1]!,
    proposedAt: '2026-10-20T01:30:00.000Z',
    confirmedBy: confirmed ? reviewers[0]! : null,
    confirmedAt: confirmed ? '2026-10-21T02:00:00.000Z' : null,
  });
  console.log(`${file}  ${planned.institution}  ${sealType}  turned ${seal.turn ?? 'unknown'}`);
}
engine.stdin.end();
const manifest = await format(JSON.stringify({ samples: seals }), { parser: 'json', printWidth: 110 });
await writeFile(path.join(samples, 'seal-samples.json'), manifest);
