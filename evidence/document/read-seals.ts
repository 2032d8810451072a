import sharp from 'sharp';
import { rimName } from '../../shared/readings/rim-name.ts';
import type { Seal } from '../../shared/readings/schema.ts';
import type { LaneArtefact } from '../engine/lane-messages.ts';
import type { PreparedPage, SnippetReader } from '../image/prepared-page.ts';
import type { Raster } from '../image/raster.ts';
import { findSeals } from '../seals/find.ts';
import type { InstitutionMatcher } from '../seals/match.ts';
import { readSeal } from '../seals/read-seal.ts';

/** What seals are read with. */
export interface SealTools {
  matcher: InstitutionMatcher;
}

/** The seals of one page, whether more may be there, and their pictures. */
export interface PageSeals {
  seals: Seal[];
  sealUnsure: boolean;
  artefacts: LaneArtefact[];
}

/** Finds and reads the seals of a page; pictures are named `page-P-seal-S.png`, `…-ink.png` and `…-strip.png`, rims `….rim`, S from 1. */
export async function readSeals(
  number: number,
  page: PreparedPage,
  { matcher }: SealTools,
  readSnippet: SnippetReader,
): Promise<PageSeals> {
  const { seals: found, unsure } = findSeals(page);
  const seals: Seal[] = [];
  const artefacts: LaneArtefact[] = [];
  for (const [index, finding] of found.entries()) {
    const { seal, crop, ink, strip, rim } = await readSeal(page, finding, matcher, readSnippet);
    seals.push({ ...seal, page: number });
    const name = `page-${number}-seal-${index + 1}`;
    artefacts.push({ name: `${name}.png`, bytes: await pngOf(crop) });
    if (ink !== null) artefacts.push({ name: `${name}-ink.png`, bytes: await pngOf(ink) });
    if (rim !== null) artefacts.push({ name: rimName(number, index + 1), bytes: rim });
    if (strip !== null) artefacts.push({ name: `${name}-strip.png`, bytes: await pngOf(strip) });
  }
  return { seals, sealUnsure: unsure, artefacts };
}

async function pngOf({ data, width, height, channels }: Raster): Promise<Uint8Array> {
  return new Uint8Array(await sharp(data, { raw: { width, height, channels } }).png().toBuffer());
}
