import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { aSeal } from './readings.ts';
import type { EngineRequest } from '../../shared/readings/engine-protocol.ts';
import { noFields } from '../../shared/readings/no-fields.ts';

/**
 * A real child process that speaks the engine's line protocol and does what a paper tells it to: `die` ends the process,
 * `hang` never answers, `locked` answers `file-encrypted`, anything else is read, `stamped` with a seal. Arguments: `--directory FILE`.
 */
const engine = process.env['ENGINE_NAME'] ?? 'obedient-1';
const file = process.argv[process.argv.indexOf('--directory') + 1] ?? '';
const directory = (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? 'd1';
const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

say({ type: 'ready', engine, directory });

const stamp = {
  ...aSeal({ code: 'H51049910008', name: '金沙江市第一人民医院' }),
  sealType: 'DIAG',
  turn: 12,
};

/** Ink and rim of the seal on a stamped paper; each paper has its own impression. */
function stampPictures(paper: Buffer) {
  const beginning = Buffer.from('89504e470d0a1a0a', 'hex');
  return ['-ink.png', '-strip.png', '.rim'].map((part) => ({
    name: `page-1-seal-1${part}`,
    bytes: Buffer.concat([beginning, Buffer.from(part), paper]).toString('base64'),
  }));
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line) as Pick<EngineRequest, 'id' | 'bytes' | 'earlier'>;
  const bytes = Buffer.from(request.bytes, 'base64');
  const command = bytes.toString('utf8').split(' ')[0];
  if (command === 'die') process.exit(9);
  if (command === 'hang') return;
  if (command === 'nonsense') return void process.stdout.write('this is not JSON\n');
  if (command === 'locked') return say({ type: 'failed', id: request.id, code: 'file-encrypted' });
  if (request.earlier !== undefined) {
    const { readings, rims } = request.earlier;
    const centreText = `compared again by ${rims.map(({ name }) => name).join()}`;
    const seals = readings.seals.map((seal) => ({ ...seal, centreText }));
    return say({ type: 'read', id: request.id, artefacts: [], readings: { ...readings, directory, seals } });
  }
  say({
    type: 'read',
    id: request.id,
    artefacts: [
      { name: 'page-1-seal-1.png', bytes: Buffer.from(`seal of ${command}`).toString('base64') },
      ...(command === 'stamped' ? stampPictures(bytes) : []),
    ],
    readings: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'image/png',
      engine,
      directory,
      documentType: { value: 'other', subtype: 'OTHER', confidence: 1 },
      pages: [],
      lines: [],
      seals: command === 'stamped' ? [stamp] : [],
      sealUnsure: false,
      signatures: [],
      electronicSignatures: [],
      fields: noFields,
      dates: [],
      timings: { totalMs: 1 },
    },
  });
});
