import { parseArgs } from 'node:util';
import { runFuzz } from './run-fuzz.ts';

/**
 * `npm run fuzz -- --files N --seed S`: spoils the sample papers in N ways and feeds them to the engine. Prints what it answered;
 * exits 1 and names the files when one got no answer in time, too much memory was used, or a file killed the engine twice.
 */
const { values } = parseArgs({
  options: { files: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const files = Number(values.files);
if (!Number.isInteger(files) || files < 1) {
  process.stderr.write(`--files is no whole number: ${values.files}\n`);
  process.exit(2);
}
const result = await runFuzz(values.seed, files, { seconds: 150, megabytes: 1500 }, (done) => {
  if (done % 20 === 0 || done === files) process.stderr.write(`${done}/${files}\n`);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exitCode = result.faults.length === 0 ? 0 : 1;
