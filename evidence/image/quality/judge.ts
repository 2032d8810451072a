import { areaOf, type TextBlobs } from '../layout/text-blobs.ts';
import type { Component } from '../layout/components.ts';
import type { Background } from '../light/background.ts';
import type { PreparedPage, QualityIssue } from '../prepared-page.ts';
import type { Raster } from '../raster.ts';
import { measureGlare } from './glare.ts';
import { hasPatch } from './patches.ts';
import { measureSharpness } from './sharpness.ts';

/** Sobel gradients (findings on real certificates: 436…1321): below the first a page is blurry, below the second unreadable. */
const BLURRY = 330;
const UNREADABLE = 190;
const NOISY = 11;
const DARK_PAPER = 95;
const FAINT_INK = 140;
const GLARE_SHARE = 0.015;
/** Less glare than this hides no value. */
const SOME_GLARE = 0.003;
/** Body print lower than this in the source cannot be read for certain, pixels. */
const SMALLEST_PRINT = 13;
const DRAFT_LENGTH = 562;
const FEWEST_LINES = 3;
const PICTURE_INK = 0.09;
/** Share of a page that lines of text cover at the least. */
const PICTURE_TEXT = 0.02;

export interface QualityMaterial {
  /** Green channel of the flattened page. */
  readonly green: Raster;
  /** The page before light was taken out. */
  readonly drawn: Raster;
  readonly background: Background;
  /** Size of the draft on which lines were found, before it was turned. */
  readonly draft: { readonly width: number; readonly height: number };
  /** Lines of text on the draft, before it was turned. */
  readonly blobs: TextBlobs;
  /** Whether lines ran down in the draft. */
  readonly isTurned: boolean;
  /** Prepared pixels per source pixel. */
  readonly enlargement: number;
  /** Whether the rim of the sheet was found in the picture. */
  readonly isFramed: boolean;
}

/** Judges how well a page can be read: which flaws it has, and whether it can be read at all (QL-01…QL-04). */
export function judgeQuality(material: QualityMaterial): PreparedPage['quality'] {
  const { green, drawn, background, draft, blobs, isTurned, enlargement, isFramed } = material;
  const sharpness = measureSharpness(green);
  const lines = isTurned ? blobs.down : blobs.across;
  const print = printHeight(
    lines,
    isTurned,
    Math.max(green.width, green.height) / DRAFT_LENGTH / enlargement,
  );
  const issues: QualityIssue[] = [];
  // A picture almost without text, such as a portrait, has no print to be sharp.
  const isPicture =
    areaOf(lines) < PICTURE_TEXT * draft.width * draft.height && sharpness.inkShare > PICTURE_INK;
  const gradient = isPicture ? Number.POSITIVE_INFINITY : (sharpness.gradient ?? Number.POSITIVE_INFINITY);
  if (gradient < BLURRY) issues.push('blurry');
  if (sharpness.noise > NOISY) issues.push('noisy');
  if (median(background.values) < DARK_PAPER) issues.push('dark');
  if (sharpness.gradient !== null && sharpness.inkLevel > FAINT_INK) issues.push('faint');
  if (print !== null && print < SMALLEST_PRINT) issues.push('text-too-small');
  const rim = isTurned ? draft.height : draft.width;
  if (!isFramed && touchesRim(lines, isTurned, rim, FEWEST_LINES)) issues.push('text-cutoff');
  const glare = measureGlare(drawn, background);
  if (glare > GLARE_SHARE) issues.push('glare');
  const suspects: QualityIssue[] = [];
  if (glare > SOME_GLARE) suspects.push('glare');
  if (hasPatch(background)) suspects.push('covered');
  if (
    touchesRim(lines, isTurned, rim, 1) ||
    touchesEnds(lines, isTurned, isTurned ? draft.width : draft.height)
  )
    suspects.push('text-cutoff');
  return { legible: gradient >= UNREADABLE, issues, suspects };
}

const median = (values: Float32Array): number => values.toSorted()[values.length >> 1]!;

/** Median height of body print in source pixels; null without enough lines. */
function printHeight(lines: readonly Component[], isTurned: boolean, toSource: number): number | null {
  if (lines.length < 5) return null;
  const heights = lines
    .map((line) => (isTurned ? line.right - line.left : line.bottom - line.top) - 1)
    .toSorted((a, b) => a - b);
  return heights[heights.length >> 1]! * toSource;
}

/** Several lines that run into the rim of the picture have lost their beginning or end. */
function touchesRim(lines: readonly Component[], isTurned: boolean, length: number, fewest: number): boolean {
  const near = lines.filter((line) => (isTurned ? line.top : line.left) <= 1).length;
  const far = lines.filter((line) => (isTurned ? line.bottom : line.right) >= length - 2).length;
  return near >= fewest || far >= fewest;
}

/** A line of which the upper or lower half is off the picture. */
const touchesEnds = (lines: readonly Component[], isTurned: boolean, length: number): boolean =>
  lines.some((line) => {
    const [first, last] = isTurned ? [line.left, line.right] : [line.top, line.bottom];
    return first <= 1 || last >= length - 2;
  });
