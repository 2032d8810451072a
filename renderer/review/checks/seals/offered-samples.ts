import { sampledSealTypes, type SealSample } from '../../../../shared/domain/seal-sample.ts';
import type { Sha256, UserId } from '../../../../shared/domain/identifiers.ts';
import type { Seal } from '../../../../shared/readings/schema.ts';

/** What there is to lay beside a seal, and what may be done with it. */
export interface OfferedSamples {
  /** Impressions of other papers, confirmed ones first; a proposal of this person is not among them. */
  readonly beside: readonly SealSample[];
  /** No two people have confirmed any impression of this institution and type yet. */
  readonly first: boolean;
  /** This person's own proposal of this very seal, which waits for somebody else. */
  readonly mine: SealSample | null;
  /** The seal may be proposed: an institution's, verified, of a known type, in colour, and not proposed yet. */
  readonly proposable: boolean;
}

/** What of the known samples concerns one seal on a paper, for one person. */
export function offeredSamples(
  seal: Pick<Seal, 'institution' | 'sealType' | 'colour'>,
  paper: Sha256,
  samples: readonly SealSample[],
  userId: UserId,
): OfferedSamples {
  const ofThisPaper = samples.filter((sample) => sample.paper === paper);
  const waiting = samples.filter(({ confirmed }) => confirmed === null);
  return {
    beside: samples.filter(
      (sample) => sample.paper !== paper && (sample.confirmed !== null || sample.proposed.userId !== userId),
    ),
    first: waiting.length === samples.length,
    mine:
      ofThisPaper.find((sample) => sample.confirmed === null && sample.proposed.userId === userId) ?? null,
    proposable:
      seal.institution !== null &&
      sampledSealTypes.safeParse(seal.sealType).success &&
      (seal.colour === 'red' || seal.colour === 'blue') &&
      ofThisPaper.length === 0,
  };
}
