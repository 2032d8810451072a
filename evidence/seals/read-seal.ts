import type { Seal } from '../../shared/readings/schema.ts';
import type { PreparedPage, SnippetReader } from '../image/prepared-page.ts';
import type { Raster } from '../image/raster.ts';
import { sealCrop } from './crop.ts';
import type { SealFinding } from './finding.ts';
import { sealInk } from './ink-picture.ts';
import type { InstitutionMatcher } from './match.ts';
import { describeImpression } from './impression/describe-impression.ts';
import { hasForeignGround } from './impression/foreign-ground.ts';
import { inkResidue } from './impression/ink-residue.ts';
import { readBentLine } from './purpose/bent-line.ts';
import { readCentreByModel, readCentreLine } from './purpose/centre-line.ts';
import { packRim } from './strip/packed-rim.ts';
import { unrollSeal, type UnrolledSeal } from './strip/unroll.ts';

/** A seal as it goes into the readings (without its page), and its pictures for a person to look at. */
export interface SealReading {
  readonly seal: Omit<Seal, 'page'>;
  /** The seal in colour, upright with the page. */
  readonly crop: Raster;
  /** Its ink alone (印文), as the crop lies; null for one that is not an institution's, or has no colour. */
  readonly ink: Raster | null;
  /** The unrolled rim (展开条), two turns; null for a seal without ring. */
  readonly strip: Raster | null;
  /** The same for another comparison later, see `packRim`; null for a seal without ring. */
  readonly rim: Uint8Array | null;
}

/** Below this the best name is no guide to how the seal is turned. */
const TRUSTED_SCORE = 0.3;

/** Reads one seal: whose it is, by the matcher, and what for, by its purpose line. Name seals are not compared with institutions. */
export async function readSeal(
  page: PreparedPage,
  finding: SealFinding,
  matcher: InstitutionMatcher,
  readSnippet: SnippetReader,
): Promise<SealReading> {
  const { polygon, kind, shape, colour, legibility, confidence } = finding;
  const crop = sealCrop(page, finding);
  const seen = {
    polygon,
    kind,
    shape,
    colour,
    legibility: inUnit(legibility),
    confidence: inUnit(confidence),
  };
  if (shape === 'square') {
    const sealType = kind === 'personal' ? 'PERSONAL' : 'OTHER';
    return {
      seal: { ...seen, arcText: '', centreText: '', sealType, institution: null, candidates: [] },
      crop,
      ink: null,
      strip: null,
      rim: null,
    };
  }
  const unrolled = unrollSeal(page, finding);
  const match = await matcher.match(unrolled, finding, readSnippet);
  const isTrusted = match.middle !== null && (match.candidates[0]?.score ?? 0) >= TRUSTED_SCORE;
  const tilt = isTrusted ? turnedBy(unrolled.angleOf(match.middle!)) : null;
  const middle = isTrusted ? match.middle : null;
  const centre =
    matcher.model === null
      ? await readCentreLine(
          page,
          finding,
          tilt,
          await bentLine(unrolled, shape, middle, readSnippet),
          readSnippet,
        )
      : await readCentreByModel(
          page,
          finding,
          unrolled,
          { tilt, middle, clarity: match.candidates[0]?.score ?? 0 },
          matcher.model,
        );
  const impression = colour === 'red' && middle !== null ? impressionOf(unrolled, middle) : null;
  return {
    seal: {
      ...seen,
      arcText: match.arcText,
      ...centre,
      institution: match.decided,
      candidates: match.candidates,
      ...(tilt !== null && { turn: inDegrees(tilt) }),
      ...(impression !== null && { impression }),
      ...(kind === 'institution' && hasForeignGround(page.flat, finding.ellipse) && { pasted: true }),
    },
    crop,
    ink: kind === 'institution' ? sealInk(page, finding) : null,
    strip: unrolled.strip,
    rim: packRim(unrolled),
  };
}

/** The marks of this impression, for telling copies; null where too little of it can be seen. */
function impressionOf(unrolled: UnrolledSeal, middle: number): string | null {
  const residue = inkResidue(unrolled);
  return residue === null ? null : describeImpression(residue, middle);
}

/** What stands along the lower rim of a round seal; null for nothing, or where the lower rim is not known. */
const bentLine = async (
  unrolled: UnrolledSeal,
  shape: SealFinding['shape'],
  middle: number | null,
  readSnippet: SnippetReader,
): Promise<string | null> =>
  shape === 'circle' && middle !== null ? readBentLine(unrolled, middle, readSnippet) : null;

/** The middle of the name stands straight up in an upright seal. */
function turnedBy(angle: number): number {
  const turned = angle + Math.PI / 2;
  return Math.atan2(Math.sin(turned), Math.cos(turned));
}

/** Degrees to a tenth, above -180 and at most 180. */
const inDegrees = (radians: number): number => Math.round((radians * 1800) / Math.PI) / 10;

const inUnit = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
