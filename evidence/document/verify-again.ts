import { rimName } from '../../shared/readings/rim-name.ts';
import type { Seal } from '../../shared/readings/schema.ts';
import { matchInstitution } from '../../shared/text/match-institution.ts';
import type { EarlierReading, LaneOutcome } from '../engine/lane-messages.ts';
import { unpackRim } from '../seals/strip/packed-rim.ts';
import type { DocumentTools } from './read-document.ts';

/** Tools that a verification needs: neither a page nor a recogniser of print. */
export type VerificationTools = Pick<DocumentTools, 'engine' | 'directory' | 'matcher'>;

/**
 * Brings readings up to another directory of institutions without its page (design 4.3): the rim of each seal is compared with
 * the new names, and the letterhead as it was read; everything else depends on pixels alone and stays. `null` where that
 * cannot be done as well as by reading the paper anew: another version of the engine, no line model, a rim that is not
 * there, a seal that is named for the first time (its purpose line stands beside a name that was not known), or a letterhead that
 * names nobody (other views of it might).
 */
export async function verifyAgain(
  { readings, rims }: EarlierReading,
  { engine, directory, matcher }: VerificationTools,
): Promise<LaneOutcome | null> {
  if (readings.engine !== engine || matcher.model === null) return null;
  const started = performance.now();
  const packed = new Map(rims.map(({ name, bytes }) => [name, bytes]));
  const onPage = new Map<number, number>();
  const seals: Seal[] = [];
  for (const seal of readings.seals) {
    const index = (onPage.get(seal.page) ?? 0) + 1;
    onPage.set(seal.page, index);
    if (seal.shape === 'square') {
      seals.push(seal);
      continue;
    }
    const bytes = packed.get(rimName(seal.page, index));
    const rim = bytes === undefined ? null : unpackRim(bytes);
    if (rim === null) return null;
    const { arcText, decided, candidates } = await matcher.match(rim, seal);
    if (decided !== null && seal.turn === undefined) return null;
    seals.push({ ...seal, arcText, institution: decided, candidates });
  }
  const letterhead = readings.fields.institution;
  const named = letterhead === null ? null : matchInstitution(letterhead.value, directory);
  if (letterhead !== null && (named?.code == null || !named.certain)) return null;
  const code = named?.code ?? null;
  return {
    type: 'read',
    artefacts: [],
    readings: {
      ...readings,
      directory: directory.version,
      seals,
      fields: { ...readings.fields, institution: letterhead && { ...letterhead, code } },
      timings: { totalMs: Math.round(performance.now() - started) },
    },
  };
}
