import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import { classifyAnswer } from '../../../shared/sync/classify-answer.ts';
import type { SendAnswer } from '../../../shared/sync/sender-state.ts';
import type { CentreClient, OpinionSending } from '../centre/centre-client.ts';
import type { Random } from '../host.ts';
import type { TokenHolder } from '../session/token.ts';

/** What sending needs. */
export interface SendingParts {
  readonly client: Pick<CentreClient, 'submitOpinion'>;
  readonly token: TokenHolder;
  readonly random: Random;
  /** The readings that an opinion stood on, as far as they are still here. */
  readonly readingsOf?: (opinion: Opinion) => Promise<readonly Readings[]>;
  /** The centre did not answer, so that the connection is looked at. */
  readonly centreAway: () => void;
}

/** A number from 0 up to 1 for the jitter of the back-off. */
export const fraction = (random: Random): number => Buffer.from(random.bytes(4)).readUInt32LE(0) / 2 ** 32;

/**
 * One attempt to bring an opinion to the centre, and what its answer means. An answer that cannot be understood, or
 * speaks of another opinion, leaves the outcome unknown: it is tried again with the same key.
 */
export async function sendOpinion(sending: OpinionSending, parts: SendingParts): Promise<SendAnswer> {
  const token = parts.token.value();
  if (token === null) return { kind: 'signed-out' };
  const readings = (await parts.readingsOf?.(sending.opinion)) ?? [];
  const answer = await parts.client.submitOpinion(token, { ...sending, readings });
  const again = (retryAfterMs: number | null): SendAnswer => ({
    kind: 'retry',
    retryAfterMs,
    random: fraction(parts.random),
  });
  if (answer.ok) {
    const { opinionId, revision, state, recordedAt } = answer.value;
    if (opinionId !== sending.opinion.opinionId) return again(null);
    return { kind: 'confirmed', revision, state, recordedAt };
  }
  const { error, status, current, retryAfterMs } = answer;
  const understood = status !== null && error.code !== 'centre-unintelligible';
  const kind = classifyAnswer(understood ? status : 0, understood ? error.code : null);
  if (kind === 'signed-out') {
    parts.token.refused(token);
    return { kind: 'signed-out' };
  }
  if (kind === 'refused') {
    const { code, details } = error;
    return { kind: 'refused', code, current, ...(details === undefined ? {} : { details }) };
  }
  if (status === null) parts.centreAway();
  return again(retryAfterMs);
}
