import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the generator of the sample cases knows about a file. */
export interface SampleTruth {
  file: string;
  docType: string;
  capture: string;
  pages: number;
  error: string | null;
  patientName: string | null;
  idNumber: string | null;
  institutionCode: string | null;
  countedDate: string | null;
  seals: { kind: string }[];
}

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const truth = JSON.parse(readFileSync(path.join(root, 'test', 'corpus', 'truth.json'), 'utf8')) as {
  cases: { files: SampleTruth[] }[];
};

/** The first sample file that fits. */
export function sample(fits: (file: SampleTruth) => boolean): SampleTruth {
  const found = truth.cases.flatMap((each) => each.files).find(fits);
  if (found === undefined) throw new Error('no such sample');
  return found;
}

/** Absolute path of a sample file. */
export const samplePath = ({ file }: SampleTruth): string => path.join(root, 'resources', 'samples', file);

/** Its bytes. */
export const sampleBytes = (file: SampleTruth): Uint8Array => readFileSync(samplePath(file));
