import * as z from 'zod';
import { sampledSealTypes, sealSample } from '../domain/seal-sample.ts';
import { sha256 } from '../domain/identifiers.ts';

/** Bytes that the picture of an impression may have, and its strip. */
export const sealPictureLimit = 512 * 1024;

/** How many confirmed impressions of one institution and seal type are served, the latest first; and how many proposals. */
export const samplesServed = { confirmed: 3, proposed: 2 };

/**
 * `GET /v1/seal-samples?known=`: the latest impressions of every institution and seal type, unless the asker has this
 * version already. They belong to the directory and have a version of their own, since they change more often.
 */
export const sealSamplesAnswer = z.discriminatedUnion('changed', [
  z.object({ changed: z.literal(true), version: z.string(), samples: z.array(sealSample) }),
  z.object({ changed: z.literal(false), version: z.string() }),
]);
export type SealSamplesAnswer = z.infer<typeof sealSamplesAnswer>;

/** Base64 of a PNG. */
const png = z.base64().max(Math.ceil(sealPictureLimit / 3) * 4);

/** `POST /v1/seal-samples`: the caller proposes an impression on a paper that the caller sees; the first confirmation. */
export const sealProposal = z.object({
  institutionCode: z.string().min(1).max(40),
  sealType: sampledSealTypes,
  picture: png,
  strip: png.nullable(),
  turn: sealSample.shape.turn,
  paper: sha256,
  page: z.int().positive(),
});
export type SealProposal = z.infer<typeof sealProposal>;

/** What is answered to a proposal, and to `PUT /v1/seal-samples/{sampleId}/confirmation`. */
export const sealSampleAnswer = z.object({ sample: sealSample });
