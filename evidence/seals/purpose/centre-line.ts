import type { SealType } from '../../../shared/domain/enumerations.ts';
import type { PreparedPage, SnippetReader } from '../../image/prepared-page.ts';
import { scaling } from '../../image/geometry/homography.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { warp } from '../../image/resample.ts';
import type { SealFinding } from '../finding.ts';
import type { LineModel } from '../../text/model/line-model.ts';
import type { UnrolledSeal } from '../strip/unroll.ts';
import { CENTRE_RADIUS, drawBridgedCentre, drawCentre } from './centre-picture.ts';
import { readPurpose } from './read-purpose.ts';
import { bentStretches, straightStretches } from './stretches.ts';
import { purposeOf } from './vocabulary.ts';

/** What stands in the middle of a seal. */
export interface CentreLine {
  /** The purpose line (如 诊断证明专用章); empty when there is none or nothing could be read. */
  readonly centreText: string;
  readonly sealType: SealType;
}

const INKED = 60;
/** Rows of the line hold at least this share of inked pixels. */
const LEAST_ROW_INK = 0.05;
/** Only the very middle of a row is looked at: further out the ends of the name and the digits of the rim come in. */
const CENTRAL = 0.24;
const LINE_HEIGHT = 42;
const MARGIN = 10;
/** The star of a round seal ends here, and the rim of digits begins there, in radii below the middle. */
const BELOW_STAR = 0.26;
const ABOVE_RIM = 0.72;
/** Lines of print are at least and at most so high, radii. */
const LOWEST = 0.08;
const HIGHEST = 0.42;
const STAR_REACH = 0.2;
const LEAST_STAR_INK = 0.4;
/** A blank middle proves the official seal only when the seal is printed well, and without a solid star only when very well. */
const CLEAR_PRINT = 0.7;
const CLEAREST_PRINT = 0.9;
/** Of a worn seal the purpose line may be gone while some of the name is left. */
const CLEAR_NAME = 0.68;
const CLEAREST_NAME = 0.9;

/**
 * Reads the purpose line of an institution's seal, which is turned by `tilt` radians (null: as it lies on the page).
 * `bent` is what stands along its lower rim: null for nothing, empty for what cannot be read. Without any line a round seal
 * is the official seal (公章) when it is printed well; what cannot be read is `UNKNOWN`.
 */
export async function readCentreLine(
  page: PreparedPage,
  seal: SealFinding,
  tilt: number | null,
  bent: string | null,
  readSnippet: SnippetReader,
): Promise<CentreLine> {
  const centre = drawCentre(page, seal, tilt ?? (seal.shape === 'ellipse' ? levelOf(seal) : 0));
  const rows = findLine(centre, seal.shape === 'ellipse');
  if (rows === null) {
    if (bent !== null) return typed(bent);
    const asked = hasStar(centre) ? CLEAR_PRINT : CLEAREST_PRINT;
    // How the seal is turned must be known, or its purpose line may stand where nothing was looked for.
    const isOfficial =
      seal.shape === 'circle' && tilt !== null && seal.legibility >= asked && isWhole(page, seal);
    return { centreText: '', sealType: isOfficial ? 'OFFICIAL' : 'UNKNOWN' };
  }
  const { text } = await readSnippet(cutLine(centre, rows));
  return typed(text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\p{N}]/gu, ''));
}

/** How a seal lies, from its name. */
export interface SealStand {
  /** Radians by which it is turned; null when its name was not found. */
  readonly tilt: number | null;
  /** Column of the strip at the middle of the name; null when it was not found. */
  readonly middle: number | null;
  /** 0…1: how well the characters of its name can be told, which says how worn the rest is. */
  readonly clarity: number;
}

/**
 * As `readCentreLine`, with the line model, which tells how likely each known wording is in every stretch where the line may stand.
 * Only a seal whose name can be read shows by a blank middle that it is the official one.
 */
export async function readCentreByModel(
  page: PreparedPage,
  seal: SealFinding,
  unrolled: UnrolledSeal,
  { tilt, middle, clarity }: SealStand,
  model: LineModel,
): Promise<CentreLine> {
  const isOval = seal.shape === 'ellipse';
  const centre = drawBridgedCentre(page, seal, tilt ?? (isOval ? levelOf(seal) : 0));
  const rows = findLine(centre, isOval);
  const bent = isOval || middle === null ? [] : bentStretches(unrolled, middle);
  const { certain, seen } = await readPurpose([...straightStretches(centre, isOval, rows), ...bent], model);
  if (certain !== null) return { centreText: certain.wording, sealType: certain.type };
  const asked = hasStar(centre) || clarity >= CLEAREST_NAME ? CLEAR_PRINT : CLEAREST_PRINT;
  const isOfficial =
    clarity >= CLEAR_NAME &&
    !isOval &&
    tilt !== null &&
    rows === null &&
    seen.length < 2 &&
    seal.legibility >= asked &&
    isWhole(page, seal);
  return { centreText: isOfficial ? '' : seen, sealType: isOfficial ? 'OFFICIAL' : 'UNKNOWN' };
}

/** A line as it was read, its wording instead where that is certain, and the type it names. */
function typed(read: string): CentreLine {
  const purpose = purposeOf(read);
  return { centreText: purpose?.wording ?? read, sealType: purpose?.type ?? 'UNKNOWN' };
}

/** Whether all of the seal is on the page; what is cut off may be its purpose line. */
const isWhole = ({ width, height }: PreparedPage, { ellipse: { cx, cy, a } }: SealFinding): boolean =>
  cx - a >= 0 && cy - a >= 0 && cx + a <= width && cy + a <= height;

/** An oval lies level along its long axis. */
function levelOf(seal: SealFinding): number {
  const half = Math.PI / 2;
  const { angle } = seal.ellipse;
  return angle > half ? angle - Math.PI : angle < -half ? angle + Math.PI : angle;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows of the purpose line: below the star of a round seal, anywhere in the middle of an oval. */
function findLine(centre: Raster, isOval: boolean): Rows | null {
  const middle = centre.height / 2;
  const from = Math.max(0, Math.round(isOval ? middle * 0.3 : middle + BELOW_STAR * CENTRE_RADIUS));
  const to = Math.min(centre.height, Math.round(isOval ? centre.height : middle + ABOVE_RIM * CENTRE_RADIUS));
  let best: (Rows & { ink: number }) | null = null;
  let top = -1;
  let ink = 0;
  for (let row = from; row <= to; row++) {
    const share = row === to ? 0 : inkShare(centre, row);
    if (share >= LEAST_ROW_INK) {
      if (top < 0) [top, ink] = [row, 0];
      ink += share;
    } else if (top >= 0) {
      const height = (row - top) / CENTRE_RADIUS;
      if (height >= LOWEST && height <= HIGHEST && (best === null || ink > best.ink))
        best = { top, bottom: row, ink };
      top = -1;
    }
  }
  return best;
}

/** Share of inked pixels among the middle columns; the ends of the name along the rim stand outside of them. */
function inkShare({ width, data }: Raster, row: number): number {
  const from = Math.round(width / 2 - CENTRAL * CENTRE_RADIUS);
  const to = Math.round(width / 2 + CENTRAL * CENTRE_RADIUS);
  let count = 0;
  for (let column = from; column < to; column++) if (data[row * width + column]! > INKED) count++;
  return count / (to - from);
}

/** The line as dark print on white, at the height that recognition likes. */
function cutLine(centre: Raster, { top, bottom }: Rows): Raster {
  const first = Math.max(0, top - 4);
  const height = Math.min(centre.height, bottom + 4) - first;
  const scale = LINE_HEIGHT / height;
  const width = Math.round(centre.width * scale);
  const drawn = warp(centre, scaling(centre.width / width, 1 / scale, 0, first), width, LINE_HEIGHT);
  const strongest = Math.max(60, drawn.data.toSorted()[Math.floor(drawn.data.length * 0.985)]!);
  const target = createRaster(width + 2 * MARGIN, LINE_HEIGHT + 2 * MARGIN, 1);
  target.data.fill(255);
  for (let row = 0; row < LINE_HEIGHT; row++)
    for (let column = 0; column < width; column++)
      target.data[(row + MARGIN) * target.width + column + MARGIN] =
        255 - Math.min(255, (drawn.data[row * width + column]! * 245) / strongest);
  return target;
}

/** Whether the very middle is filled as by a star. */
function hasStar(centre: Raster): boolean {
  const reach = STAR_REACH * CENTRE_RADIUS;
  let inked = 0;
  let seen = 0;
  for (let dy = -reach; dy <= reach; dy += 2)
    for (let dx = -reach; dx <= reach; dx += 2) {
      if (dx * dx + dy * dy > reach * reach) continue;
      seen++;
      const at = Math.round(centre.height / 2 + dy) * centre.width + Math.round(centre.width / 2 + dx);
      if (centre.data[at]! > INKED) inked++;
    }
  return inked >= LEAST_STAR_INK * seen;
}
