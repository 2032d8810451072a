import * as z from 'zod';
import { sealType } from './enumerations.ts';
import { instant, sha256, userId } from './identifiers.ts';

/** Id of a seal sample, a UUID minted by the centre. */
export const sealSampleId = z.uuid().brand<'SealSampleId'>();
export type SealSampleId = z.infer<typeof sealSampleId>;

/** Who of the staff did something, and when by the centre's clock. */
const deed = z.object({ userId, name: z.string(), at: instant });

/**
 * One impression of a seal (印章样章) kept with the directory, to be laid beside the seal of a paper. A person proposes it and a
 * second one confirms it, or it stays a proposal. It is evidence for an eye, never a proof: no check looks at it. It
 * carries no personal data: the picture is ink alone, and the paper it came from is named by its hash.
 */
export const sealSample = z.object({
  sampleId: sealSampleId,
  institutionCode: z.string(),
  sealType,
  /** SHA-256 of the picture of its ink (印文), PNG, about 1.12 times as wide as the ring. */
  picture: sha256,
  /** SHA-256 of its rim rolled out (展开条), PNG. */
  strip: sha256.nullable(),
  /** Clockwise degrees by which it stands turned in the picture; `null` where nobody could tell. */
  turn: z.number().min(-180).max(180).nullable(),
  /** The paper it was taken from. */
  paper: sha256,
  page: z.int().positive(),
  proposed: deed,
  /** `null` until another person has confirmed it. */
  confirmed: deed.nullable(),
});
export type SealSample = z.infer<typeof sealSample>;

/** Seal types of which samples are kept: those that name an institution. */
export const sampledSealTypes = sealType.exclude(['PERSONAL', 'STRADDLE', 'OTHER', 'UNKNOWN']);
