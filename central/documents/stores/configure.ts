import path from 'node:path';
import * as z from 'zod';
import type { PaperStore } from '../paper-store.ts';
import { folderStore } from './folder.ts';
import { s3Store, type S3Place } from './s3.ts';

const place = z.object({
  PAPERS_S3_BUCKET: z.string().min(3).max(63),
  PAPERS_S3_REGION: z.string().min(1).default('us-east-1'),
  PAPERS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

/**
 * The S3-compatible store of the environment (`PAPERS_S3_BUCKET`, `PAPERS_S3_REGION`, `PAPERS_S3_ENDPOINT`; keys as the
 * SDK finds them); `null` where papers lie in the folder of the centre.
 * @throws ZodError where it cannot be used
 */
export function readS3Place(environment: Readonly<Record<string, string | undefined>>): S3Place | null {
  if (environment['PAPERS_S3_BUCKET'] === undefined) return null;
  const given = place.parse(environment);
  return {
    bucket: given.PAPERS_S3_BUCKET,
    region: given.PAPERS_S3_REGION,
    ...(given.PAPERS_S3_ENDPOINT !== undefined && { endpoint: given.PAPERS_S3_ENDPOINT }),
  };
}

/** The store of a centre. */
export const openPaperStore = async (s3: S3Place | undefined, dataFolder: string): Promise<PaperStore> =>
  s3 === undefined ? folderStore(path.join(dataFolder, 'papers')) : s3Store(s3);
