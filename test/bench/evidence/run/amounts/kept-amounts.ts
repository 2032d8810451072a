import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { amountFigure, type Figure } from '../../../figure.ts';

/** Measurements that are taken apart from the reading of the pages, in a run of their own. */
export type Measurement = 'speed' | 'memory';

const amounts = z.array(
  z.object({
    name: z.string(),
    figure: z.number().nullable(),
    unit: z.string(),
    goal: z.string().nullable(),
    met: z.boolean().nullable(),
    samples: z.int(),
  }),
);

const fileOf = (folder: string, name: Measurement): string => path.join(folder, `${name}.json`);

/** Keeps what was measured for the report. */
export const keepAmounts = (folder: string, name: Measurement, figures: readonly Figure[]): Promise<void> =>
  writeFile(fileOf(folder, name), JSON.stringify(figures));

/** What was measured last; a figure that says so when nothing was. */
export async function keptAmounts(folder: string, name: Measurement): Promise<Figure[]> {
  const file = fileOf(folder, name);
  if (!existsSync(file)) return [amountFigure(`${name} (not measured)`, null, '', null, 0)];
  return amounts.parse(JSON.parse(await readFile(file, 'utf8')));
}
