import path from 'node:path';
import * as z from 'zod';
import type { Directory } from '../../shared/domain/institution.ts';
import { explainFile } from '../explain/explain-file.ts';
import { defaultLanes } from '../engine/lane-count.ts';
import { recognitionFolder, resourcesFolder } from '../engine/locations.ts';
import { readDirectory } from '../engine/read-directory.ts';
import { compose } from './compose.ts';
import { inOrder } from './in-order.ts';
import { listInputs } from './inputs.ts';
import { openJudge } from './judge.ts';
import { parseOptions, usage, type CommandOptions } from './options.ts';
import { printedDocument, type PrintedDocument } from './output.ts';
import { progressOn } from './progress.ts';
import { readFiles } from './read-files.ts';
import { tableOf } from './table.ts';

/** Where the command was called and where it writes. */
export interface CommandSurroundings {
  from: string;
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

/** Runs the command and gives its exit status: 0, 1 when a file failed, 2 when it was called wrongly. */
export async function runCommand(args: readonly string[], around: CommandSurroundings): Promise<number> {
  const { stdout, stderr } = around;
  let options: CommandOptions;
  try {
    options = parseOptions(args);
  } catch (problem) {
    stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
    return 2;
  }
  if (options.schema) {
    stdout.write(`${JSON.stringify(z.toJSONSchema(printedDocument), null, 2)}\n`);
    return 0;
  }
  if (options.help || options.inputs.length === 0) {
    (options.help ? stdout : stderr).write(usage);
    return options.help ? 0 : 2;
  }
  return readAndPrint(options, around);
}

async function readAndPrint(options: CommandOptions, { from, stdout, stderr }: CommandSurroundings) {
  const log = (line: string) => void stderr.write(`${line}\n`);
  const directory = await readDirectory(
    options.institutions === null
      ? path.join(resourcesFolder, 'directory', 'institutions.json')
      : path.resolve(from, options.institutions),
  );
  if (options.explain !== null) return explain(options, directory, options.explain, { from, stdout, stderr });
  const judge = await openJudge(resourcesFolder, directory, options.asOf);
  const tools = { directory, judge };
  const inputs = await listInputs(options.inputs, from);
  const progress = progressOn(stderr, inputs.length);
  let failed = inputs.length === 0;
  const print = inOrder((document: PrintedDocument) => {
    if (document.error !== null) failed = true;
    stdout.write(options.json ? `${JSON.stringify(document)}\n` : `${tableOf(document)}\n`);
  });
  await readFiles(inputs, {
    directory,
    recognitionFolder,
    lanes: options.lanes ?? defaultLanes(),
    log,
    onOutcome: (index, outcome) => {
      progress(outcome.input.given);
      print(index, compose(outcome, tools));
    },
  });
  if (inputs.length === 0) log('no papers found (jpg, png, webp, tiff, heic, pdf)');
  return failed ? 1 : 0;
}

/** Writes the pictures of one file and lists them. */
async function explain(
  { inputs: [given = ''] }: CommandOptions,
  directory: Directory,
  folder: string,
  { from, stdout, stderr }: CommandSurroundings,
): Promise<number> {
  const target = path.resolve(from, folder);
  const result = await explainFile(path.resolve(from, given), {
    directory,
    recognitionFolder,
    folder: target,
  });
  if ('code' in result) {
    stderr.write(`${given}: ${result.code}\n`);
    return 1;
  }
  for (const name of result.written) stdout.write(`${path.join(folder, name)}\n`);
  return 0;
}
