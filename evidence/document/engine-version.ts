import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** Raised whenever reading changes what it reports; part of every cache key of readings. */
const readerVersion = 5;

const manifest = z.object({ version: z.string() });

/**
 * Version of engine code and recognition data, as it stands in `Readings.engine`. It names the readers that were there: a
 * paper read with the line model beside Tesseract is another reading than one read without it.
 */
export function engineVersion(recognitionFolder: string, lineModel: string | null): string {
  const file = path.join(recognitionFolder, 'manifest.json');
  const data = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  return [`evidence-${readerVersion}`, data.version, ...(lineModel === null ? [] : [lineModel])].join('+');
}
