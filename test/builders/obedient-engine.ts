import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { noFields } from '../../shared/readings/no-fields.ts';

/**
 * A real child process that speaks the engine's line protocol and does what a paper tells it to: `die` ends the process,
 * `hang` never answers, `locked` answers `file-encrypted`, anything else is read. Arguments: `--directory FILE`.
 */
const engine = process.env['ENGINE_NAME'] ?? 'obedient-1';
const file = process.argv[process.argv.indexOf('--directory') + 1] ?? '';
const directory = (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version ?? 'd1';
const say = (answer: unknown): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

say({ type: 'ready', engine, directory });

createInterface({ input: process.stdin }).on('line', (line) => {
  const request = JSON.parse(line) as { id: string; bytes: string };
  const bytes = Buffer.from(request.bytes, 'base64');
  const command = bytes.toString('utf8').split(' ')[0];
  if (command === 'die') process.exit(9);
  if (command === 'hang') return;
  if (command === 'nonsense') return void process.stdout.write('this is not JSON\n');
  if (command === 'locked') return say({ type: 'failed', id: request.id, code: 'file-encrypted' });
  say({
    type: 'read',
    id: request.id,
    artefacts: [{ name: 'page-1-seal-1.png', bytes: Buffer.from(`seal of ${command}`).toString('base64') }],
    readings: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mediaType: 'image/png',
      engine,
      directory,
      documentType: { value: 'other', subtype: 'OTHER', confidence: 1 },
      pages: [],
      lines: [],
      seals: [],
      sealUnsure: false,
      signatures: [],
      electronicSignatures: [],
      fields: noFields,
      dates: [],
      timings: { totalMs: 1 },
    },
  });
});
