import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildIfChanged } from '../../../scripts/lib/build.mjs';
import type { Figure } from '../figure.ts';
import { decisionFigures } from './figures/decision-figures.ts';
import { drainFigures } from './figures/drain-figures.ts';
import { growthFigures, pullFigures } from './figures/pull-figures.ts';
import { parseOptions } from './options.ts';
import { startBenchCentre } from './rig/centre.ts';
import { markdown } from './report.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * `bench sync`: the real workstation in Chromium and a real centre on PostgreSQL, each measure beside what it is compared with,
 * in one run. Writes `bench/sync.md` and `.jsonl` below `out/`.
 */
export async function sync(args: readonly string[]): Promise<number> {
  const options = parseOptions(args, root);
  if (options.bundles === null) buildIfChanged(root);
  const bundles = options.bundles ?? path.join(root, 'out');
  const centre = await startBenchCentre();
  const figures: Figure[] = [];
  try {
    const { only } = options;
    const pull =
      only.has('pull') || only.has('growth') ? await pullFigures(options, centre, bundles, progress) : null;
    if (only.has('pull')) figures.push(...(pull?.figures ?? []));
    if (only.has('drain')) figures.push(...(await drainFigures(options, centre, bundles, progress)));
    if (only.has('decisions')) figures.push(...(await decisionFigures(options, centre, progress)));
    // last, since everything else would have all these cases to carry
    if (only.has('growth') && pull !== null)
      figures.push(...(await growthFigures(options, centre, bundles, pull.pulled, progress)));
  } finally {
    await centre.close();
  }
  const page = markdown(figures);
  const lines = figures.map((figure) => JSON.stringify(figure)).join('\n');
  await mkdir(options.out, { recursive: true });
  await writeFile(path.join(options.out, 'sync.md'), page);
  await writeFile(path.join(options.out, 'sync.jsonl'), `${lines}\n`);
  process.stdout.write(options.json ? `${lines}\n` : page);
  return 0;
}

/** Progress goes to stderr; stdout carries the result alone. */
const progress = (line: string): void => void process.stderr.write(`${line}\n`);
