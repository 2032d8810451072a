import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Raised whenever reading changes what it reports; part of every cache key of readings. */
const readerVersion = 2;

const manifest = z.object({ version: z.string() });

/** Version of engine code and recognition data, as it stands in `Readings.engine`. */
export function engineVersion(recognitionFolder: string): string {
  const file = path.join(recognitionFolder, 'manifest.json');
  const data = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return `evidence-${readerVersion}+${data.version}`;
}
