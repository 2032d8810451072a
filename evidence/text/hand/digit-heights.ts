import { findComponents, type Component } from '../../image/layout/components.ts';
import type { Raster } from '../../image/raster.ts';
import { enclosing, heightOf, type Box } from '../line/box.ts';
import { crop } from '../picture/crop.ts';

/** Darker than this may be a stroke, and the share of a digit's darkest tone from which a row of it counts as ink. */
const ink = 222;
const darkShare = 0.35;
/** Fewest digits that tell anything. */
const fewest = 4;
/**
 * Digits of type are equally high to a few percent, however the paper was photographed; a pen's are not. Rules, seals and
 * neighbouring characters may touch some, so the quarter that differs most is left out where there are enough.
 */
const mostVariation = 0.06;
const mostVariationTrimmed = 0.048;
const enoughToTrim = 6;

/**
 * Printed digits reach 0.7 to 0.85 of the ink of the page's usual lines, whatever the face; a pen's often more than all of it. Three
 * are enough to see that.
 */
const tall = 0.9;
const fewestTall = 3;

/**
 * Whether digits were written by hand, by how much their heights differ; `null` when too few stand apart to tell. Heights are taken
 * twice, from the ink that stands apart and from the boxes of the reader, for either is sometimes wrong: type is what one of
 * them finds equally high.
 * @param digits boxes of the digits as the reader placed them, drawn in to their ink
 * @param usual height of the page's usual lines, prepared pixels
 */
export function digitsVary(print: Raster, digits: readonly Box[], usual: number): boolean | null {
  if (digits.length < fewest) return null;
  const found = heightsOfInk(print, digits);
  if (found.length >= fewestTall && median(found) > tall * usual) return true;
  const boxed = digits.map(heightOf);
  if (median(boxed) > tall * usual) return true;
  const measured = [digitsAmong(found), digitsAmong(boxed)].filter((heights) => heights.length >= fewest);
  return measured.length === 0 ? null : measured.every(areUneven);
}

const areUneven = (heights: readonly number[]): boolean =>
  heights.length < enoughToTrim
    ? variation(heights) > mostVariation
    : variation(trimmed(heights)) > mostVariationTrimmed;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Heights of the ink that stands by itself in the place of each digit; digits that touch something are left out. */
function heightsOfInk(print: Raster, digits: readonly Box[]): number[] {
  const place = enclosing(digits);
  const { raster, x } = crop(print, place, heightOf(place) * 0.25);
  const cells = raster.data.map((value) => (value < ink ? 1 : 0));
  const parts = findComponents(cells, raster.width, raster.height).components;
  const isDigit = ({ left, top, right, bottom }: Component): boolean =>
    bottom - top > heightOf(place) * 0.4 && right - left < (bottom - top) * 0.8;
  return digits.flatMap((box) => {
    const [own] = parts
      .filter((part) => isDigit(part) && middleOf(part) > box.x0 - x - 1 && middleOf(part) < box.x1 - x + 1)
      .toSorted((one, other) => other.size - one.size);
    return own === undefined ? [] : [inkHeight(raster, own.left, own.right)];
  });
}

const middleOf = ({ left, right }: Component): number => (left + right + 1) / 2;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation over mean. */
function variation(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2))) / mean;
}

function trimmed(values: readonly number[]): number[] {
  const middle = median(values);
  return values
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .slice(0, Math.ceil(values.length * 0.75));
}

/** The height that most of the lower ones have. */
const lowerOf = (heights: readonly number[]): number =>
  heights.toSorted((a, b) => a - b)[Math.floor((heights.length - 1) * 0.35)] ?? 0;

/**
 * Without what is far from the height of most of the lower ones: 年 and 月, when the recogniser placed them on a digit. The bounds are
 * wide: a printed date taken for handwriting costs a look, a written one taken for print may decide a case wrongly.
 */
function digitsAmong(heights: readonly number[]): number[] {
  const lower = lowerOf(heights);
  return heights.filter((height) => height > lower * 0.7 && height < lower * 1.35);
}

/** Height in pixels of the ink between two columns (inclusive); thin strokes that came out pale count like dark ones. */
function inkHeight({ data, width, height }: Raster, left: number, right: number): number {
  const darkness = Array.from(
    { length: height },
    (_, y) => 255 - Math.min(...data.subarray(y * width + left, y * width + right + 1)),
  );
  const least = Math.max(...darkness) * darkShare;
  return darkness.findLastIndex((value) => value > least) - darkness.findIndex((value) => value > least) + 1;
}
