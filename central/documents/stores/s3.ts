import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { PaperStore } from '../paper-store.ts';

/** Where an S3-compatible store is. Keys come from the SDK's usual places (environment, file, role) unless given. */
export interface S3Place {
  readonly bucket: string;
  readonly region: string;
  /** Address of a store that is not Amazon's; buckets are then named in the path. */
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Codes of an answer that says: not there, or not that many bytes. */
const absences: ReadonlySet<string> = new Set(['NoSuchKey', 'NotFound', 'InvalidRange']);

/** The store in a bucket: `papers/ab/abcdef…`. An object is durable once the store has answered. */
export async function s3Store(place: S3Place): Promise<PaperStore> {
  // loaded only where it is configured: it is large
  const sdk = await import('@aws-sdk/client-s3');
  const client: S3Client = new sdk.S3Client({
    region: place.region,
    ...(place.endpoint !== undefined && { endpoint: place.endpoint, forcePathStyle: true }),
    ...(place.credentials !== undefined && { credentials: { ...place.credentials } }),
    // stores other than Amazon's do not all know the newer checksums; the hash in the name is the stronger one
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const objectOf = (sha256: Sha256) => ({
    Bucket: place.bucket,
    Key: `papers/${sha256.slice(0, 2)}/${sha256}`,
  });
  const has = async (sha256: Sha256, size: number): Promise<boolean> => {
    const head = await client.send(new sdk.HeadObjectCommand(objectOf(sha256))).catch(absent);
    return head?.ContentLength === size;
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
      if (!(await has(sha256, bytes.byteLength)))
        await client.send(new sdk.PutObjectCommand({ ...objectOf(sha256), Body: bytes }));
      return sha256;
    },
    keepDraft: async (file, sha256, size) => {
      if (!(await has(sha256, size)))
        await client.send(
          new sdk.PutObjectCommand({
            ...objectOf(sha256),
            Body: createReadStream(file),
            ContentLength: size,
          }),
        );
      await rm(file);
    },
    read: async (sha256, first, last) => {
      const range = `bytes=${first}-${last}`;
      const answer = await client
        .send(new sdk.GetObjectCommand({ ...objectOf(sha256), Range: range }))
        .catch(absent);
      if (answer === null) return null;
      const body = bodyOf(answer);
      if (answer.ContentLength === last - first + 1) return body;
      body.destroy();
      return null;
    },
  };
}

function bodyOf(answer: GetObjectCommandOutput): Readable {
  if (answer.Body instanceof Readable) return answer.Body;
  throw new Error('the S3 client gave no stream');
}

function absent(error: unknown): null {
  if (error instanceof Error && absences.has(error.name)) return null;
  throw error;
}
