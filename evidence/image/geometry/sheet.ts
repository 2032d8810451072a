import type { Point } from '../../../shared/geometry/polygon.ts';
import { homographyOf, scaling, type Homography } from './homography.ts';
import type { Quad } from './page-quad.ts';

/** Long side of a prepared page: A4 at about 192 dpi, where ordinary print is some 31 pixels high. */
const PAGE_LENGTH = 2246;
/** Long side of a prepared card: an identity card at 300 dpi. */
const CARD_LENGTH = 1050;
const LARGEST_ENLARGEMENT = 1.6;
const A4 = Math.SQRT2;
const CARD = 85.6 / 53.98;
const A4_LENGTH_MM = 297;

/** How a sheet lies in the source, and how large it is to be drawn, before it is turned upright. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Sheet pixel → source pixel. */
  readonly toSource: Homography;
  readonly shape: 'a4' | 'card' | 'other';
  /** Sheet pixels per source pixel, about. */
  readonly enlargement: number;
}

/** Pixels per millimetre of an upright sheet, known only for A4. */
export const scaleOf = (sheet: Sheet, isPortrait: boolean): number | null =>
  sheet.shape === 'a4' && isPortrait ? Math.max(sheet.width, sheet.height) / A4_LENGTH_MM : null;

const distance = (from: Point, to: Point): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** The sheet within a quadrilateral of the source, or the whole source when there is none. */
export function laySheet(quad: Quad | null, sourceWidth: number, sourceHeight: number): Sheet {
  const across = quad === null ? sourceWidth : (distance(quad[0], quad[1]) + distance(quad[3], quad[2])) / 2;
  const down = quad === null ? sourceHeight : (distance(quad[0], quad[3]) + distance(quad[1], quad[2])) / 2;
  const seen = Math.max(across, down) / Math.min(across, down);
  const shape = shapeOf(seen, quad === null ? 0.04 : 0.11);
  const ratio = quad === null ? seen : shape === 'a4' ? A4 : shape === 'card' ? CARD : seen;
  const long = lengthFor(shape, Math.max(across, down));
  const short = Math.max(1, Math.round(long / ratio));
  const [width, height] = across >= down ? [long, short] : [short, long];
  const toSource = quad === null ? null : homographyOf([[0, 0], [width, 0], [width, height], [0, height]], quad); // prettier-ignore
  return {
    width,
    height,
    toSource: toSource ?? scaling(sourceWidth / width, sourceHeight / height),
    shape,
    enlargement: long / Math.max(across, down),
  };
}

function shapeOf(ratio: number, tolerance: number): Sheet['shape'] {
  const [toA4, toCard] = [Math.abs(ratio - A4), Math.abs(ratio - CARD)];
  if (Math.min(toA4, toCard) > tolerance) return 'other';
  return toA4 <= toCard ? 'a4' : 'card';
}

function lengthFor(shape: Sheet['shape'], seen: number): number {
  const wanted = shape === 'card' ? CARD_LENGTH : PAGE_LENGTH;
  return Math.round(Math.min(wanted, seen * LARGEST_ENLARGEMENT));
}
