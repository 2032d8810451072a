import type { Raster } from '../../image/raster.ts';
import { resize, stretchTones } from './crop.ts';

/**
 * Ways to show the same cut-out to the recogniser (measured order, most helpful first). Independent enough that two which
 * agree on a date are worth more than one that is sure of itself.
 */
export const variants: readonly ((cutOut: Raster) => Raster)[] = [
  (cutOut) => stretchTones(cutOut, 60, 170),
  (cutOut) => resize(cutOut, 1.4),
  (cutOut) => resize(stretchTones(cutOut, 60, 220), 0.8),
  (cutOut) => resize(stretchTones(cutOut, 60, 170), 0.8),
  (cutOut) => stretchTones(cutOut, 60, 220),
  (cutOut) => resize(stretchTones(cutOut, 70, 150), 1.4),
];
