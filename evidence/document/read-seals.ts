import type { Seal } from '../../shared/readings/schema.ts';
import type { LaneArtefact } from '../engine/lane-messages.ts';
import type { PreparedPage } from '../image/prepared-page.ts';
import { findSeals } from '../seals/find.ts';

/** What seals are read with. */
export type SealTools = object;

/** The seals of a page as readings, with their pictures. */
export async function readSeals(
  number: number,
  page: PreparedPage,
  tools: SealTools,
): Promise<{ seals: Seal[]; sealUnsure: boolean; artefacts: LaneArtefact[] }> {
  const { seals, unsure } = findSeals(page);
  void tools;
  return {
    seals: seals.map((seal) => ({
      page: number,
      polygon: seal.polygon,
      kind: seal.kind,
      shape: seal.shape,
      colour: seal.colour,
      arcText: '',
      centreText: '',
      sealType: seal.kind === 'personal' ? 'PERSONAL' : 'UNKNOWN',
      institution: null,
      candidates: [],
      legibility: seal.legibility,
      confidence: seal.confidence,
    })),
    sealUnsure: unsure,
    artefacts: [],
  };
}
