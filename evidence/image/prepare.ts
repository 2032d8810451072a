import {
  compose,
  invert,
  project,
  quarterTurning,
  scaling,
  turning,
  type Homography,
} from './geometry/homography.ts';
import { findPageQuad } from './geometry/page-quad.ts';
import { laySheet, scaleOf } from './geometry/sheet.ts';
import { estimateSkew } from './layout/skew.ts';
import { findOrientation } from './layout/orientation.ts';
import { findTextBlobs } from './layout/text-blobs.ts';
import { channelOf, hasColour } from './light/channels.ts';
import { flatten } from './light/flatten.ts';
import type { PreparedPage, SnippetReader } from './prepared-page.ts';
import { judgeQuality } from './quality/judge.ts';
import type { Raster } from './raster.ts';
import { shrink, toGrey, warp } from './resample.ts';

/** Long side of the small grey draft on which skew and orientation are found. */
const DRAFT_LENGTH = 562;

/**
 * Makes a decoded picture ready for reading: cuts the sheet out of its surroundings and rectifies it, straightens it,
 * turns it upright, takes shade out. One resampling leads from source to result, so no sharpness is lost on the way.
 * `readSnippet` is asked for a few lines only, to tell up from down.
 */
export async function preparePage(source: Raster, readSnippet: SnippetReader): Promise<PreparedPage> {
  const quad = findPageQuad(source);
  const sheet = laySheet(quad, source.width, source.height);
  const small = drawSmall(source);
  const draft = drawDraft(small, sheet.width, sheet.height, sheet.toSource);
  const skew = estimateSkew(draft.flat);
  const straighten = turning(skew, sheet.width / 2, sheet.height / 2);
  const straightToSource = compose(sheet.toSource, straighten);
  const straight = skew === 0 ? draft : drawDraft(small, sheet.width, sheet.height, straightToSource);
  const blobs = findTextBlobs(straight.flat);
  const rotation = await findOrientation(
    blobs,
    source,
    compose(straightToSource, straight.toSheet),
    readSnippet,
  );

  const isTurned = rotation === 90 || rotation === 270;
  const [width, height] = isTurned ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const toSource = compose(straightToSource, invert(quarterTurning(rotation, sheet.width, sheet.height)));
  const shrinking = Math.max(1, Math.floor(1 / sheet.enlargement));
  const drawn = warp(
    shrink(source, shrinking),
    compose(scaling(1 / shrinking, 1 / shrinking), toSource),
    width,
    height,
  );
  const { flat, background } = flatten(drawn);
  const green = channelOf(flat, 1);
  const turnToDisplayed = quarterTurning(rotation, source.width, source.height);
  const displaying = compose(turnToDisplayed, toSource);
  const preparing = invert(displaying);
  return {
    rotation,
    displayed: isTurned
      ? { width: source.height, height: source.width }
      : { width: source.width, height: source.height },
    width,
    height,
    flat,
    green,
    toDisplayed: (x, y) => project(displaying, x, y),
    fromDisplayed: (x, y) => project(preparing, x, y),
    colour: hasColour(drawn),
    quality: judgeQuality({
      green,
      drawn,
      background,
      draft: straight.flat,
      blobs,
      isTurned,
      enlargement: sheet.enlargement,
      isFramed: quad !== null,
    }),
    scale: scaleOf(sheet, height >= width),
  };
}

/** A source in grey and small, and how much smaller it is. */
interface SmallSource {
  readonly grey: Raster;
  readonly shrinking: number;
}

function drawSmall(source: Raster): SmallSource {
  const shrinking = Math.max(1, Math.floor(Math.max(source.width, source.height) / (DRAFT_LENGTH * 1.5)));
  return { grey: toGrey(shrink(source, shrinking)), shrinking };
}

/** A small flattened grey picture of the sheet, and the way from its pixels to those of the sheet. */
function drawDraft({ grey, shrinking }: SmallSource, width: number, height: number, toSource: Homography) {
  const scale = Math.max(width, height) / DRAFT_LENGTH;
  const toSheet = scaling(scale, scale);
  const map = compose(scaling(1 / shrinking, 1 / shrinking), compose(toSource, toSheet));
  const drawn = warp(grey, map, Math.round(width / scale), Math.round(height / scale));
  return { flat: flatten(drawn, 8).flat, toSheet };
}
