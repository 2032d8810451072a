import { scaling } from '../image/geometry/homography.ts';
import type { Raster } from '../image/raster.ts';
import { warp } from '../image/resample.ts';
import { stretchTones } from '../text/picture/crop.ts';
import { soften } from '../text/picture/variants.ts';

/** How much wider a line is shown: its characters fall on other columns of the model. */
const wider = 1.18;

/**
 * Ways to show the same cut-out line to the first reader: against noise, with its paper lightened, and wider. What it reads in all
 * of them does not hang on how the line happened to be cut or lit.
 */
export const views: readonly ((cutOut: Raster) => Raster)[] = [
  soften,
  (cutOut) => stretchTones(cutOut, 30, 215),
  (cutOut) => warp(cutOut, scaling(1 / wider, 1), Math.round(cutOut.width * wider), cutOut.height),
];
