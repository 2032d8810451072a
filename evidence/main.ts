import { parseArgs } from 'node:util';
import { defaultLanes } from './engine/lane-count.ts';
import { beginLean } from './engine/lean-memory.ts';
import { recognitionFolder } from './engine/locations.ts';

/**
 * The evidence engine (识别引擎) as a program for host and centre: `--serve --directory FILE [--lanes N]`.
 * stdout carries protocol lines only.
 */
beginLean();
const { values } = parseArgs({
  options: { serve: { type: 'boolean' }, directory: { type: 'string' }, lanes: { type: 'string' } },
});
const lanes = values.lanes === undefined ? defaultLanes() : Number(values.lanes);
if (values.serve !== true || values.directory === undefined || !Number.isInteger(lanes) || lanes < 1) {
  process.stderr.write('usage: main.ts --serve --directory FILE [--lanes N]\n');
  process.exit(2);
}
const { readDirectory } = await import('./engine/read-directory.ts');
const { serve } = await import('./engine/serve.ts');
const status = await serve({
  input: process.stdin,
  output: process.stdout,
  log: (line) => process.stderr.write(`${line}\n`),
  directory: await readDirectory(values.directory),
  recognitionFolder,
  lanes,
});
process.exit(status);
