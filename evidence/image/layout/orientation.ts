import { quarterTurning, compose, invert, scaling, type Homography } from '../geometry/homography.ts';
import type { QuarterTurn, SnippetReader } from '../prepared-page.ts';
import { createRaster, type Raster } from '../raster.ts';
import { toGrey, warp } from '../resample.ts';
import type { Component } from './components.ts';
import { areaOf, type TextBlobs } from './text-blobs.ts';

const MOST_LINES = 4;
const MOST_TRIES = 8;
const LONGEST_SNIPPET = 520;
const DECISIVE = 35;
/** Thickness of a cut-out line of text: what the recogniser likes best. */
const SNIPPET_HEIGHT = 44;

/**
 * Finds the turn that puts text upright. Whether lines run across or down is told by the area of their blobs; up or down
 * by reading a few lines both ways until one way is read with clearly more confidence. 0 where there is no text.
 * `toSource` leads from the pixels in which the blobs were found to those of `source`.
 */
export async function findOrientation(
  blobs: TextBlobs,
  source: Raster,
  toSource: Homography,
  readSnippet: SnippetReader,
): Promise<QuarterTurn> {
  const isAcross = areaOf(blobs.across) >= areaOf(blobs.down);
  const lines = (isAcross ? blobs.across : blobs.down)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, MOST_TRIES);
  const [first, second]: [QuarterTurn, QuarterTurn] = isAcross ? [0, 180] : [90, 270];
  let lead = 0;
  let counted = 0;
  for (const line of lines) {
    const upright = await readSnippet(cutLine(line, source, toSource, first));
    const reversed = await readSnippet(cutLine(line, source, toSource, second));
    if (!isText(upright.text) && !isText(reversed.text)) continue;
    lead += weightOf(upright) - weightOf(reversed);
    counted++;
    if (Math.abs(lead) > DECISIVE || counted === MOST_LINES) break;
  }
  return lead >= 0 ? first : second;
}

/** A ruled line is read as one stroke at most. */
const isText = (text: string): boolean => text.replaceAll(/[^\p{L}\p{N}]|[一丨]/gu, '').length >= 2;

const weightOf = ({ text, confidence }: { text: string; confidence: number }): number =>
  isText(text) ? confidence : 0;

/** The line of a blob as a grey picture, turned clockwise by `turn`, ink stretched to black and paper to white. */
function cutLine(line: Component, source: Raster, toSource: Homography, turn: QuarterTurn): Raster {
  const margin = 2;
  const width = line.right - line.left + 1 + 2 * margin;
  const height = line.bottom - line.top + 1 + 2 * margin;
  const isUpright = turn === 0 || turn === 180;
  const scale = SNIPPET_HEIGHT / (isUpright ? height : width);
  const length = Math.round(Math.min(LONGEST_SNIPPET, scale * (isUpright ? width : height)));
  const [boxWidth, boxHeight] = isUpright ? [length, SNIPPET_HEIGHT] : [SNIPPET_HEIGHT, length];
  const [turnedWidth, turnedHeight] = [length, SNIPPET_HEIGHT];
  const toBox = invert(quarterTurning(turn, boxWidth, boxHeight));
  const toBlob = scaling(1 / scale, 1 / scale, line.left - margin, line.top - margin);
  const colour = warp(source, compose(toSource, compose(toBlob, toBox)), turnedWidth, turnedHeight);
  return stretched(toGrey(colour));
}

/** Spreads the values between the 2nd and the 80th percentile over the whole range. */
function stretched(grey: Raster): Raster {
  const sorted = grey.data.toSorted();
  const dark = sorted[Math.floor(sorted.length * 0.02)]!;
  const bright = sorted[Math.floor(sorted.length * 0.8)]!;
  const range = Math.max(24, bright - dark);
  const target = createRaster(grey.width, grey.height, 1);
  for (let at = 0; at < grey.data.length; at++)
    target.data[at] = Math.min(255, Math.max(0, ((grey.data[at]! - dark) * 255) / range));
  return target;
}
