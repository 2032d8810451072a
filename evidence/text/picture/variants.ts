import type { Raster } from '../../image/raster.ts';
import { createRaster } from '../../image/raster.ts';
import { resize, stretchTones } from './crop.ts';

/** Height of a cut-out line, margins included, at which the recogniser reads best, and a smaller one that it reads otherwise. */
const usual = 48;
const small = 38;

const toHeight = (cutOut: Raster, height: number): Raster => {
  const factor = Math.min(2, height / cutOut.height);
  return Math.abs(factor - 1) < 0.06 ? cutOut : resize(cutOut, factor);
};

/**
 * Ways to show the same cut-out line to the recogniser, most helpful first. Soft tones read best: a hard stretch turns the noise
 * of cameras into strokes. Independent enough that two which agree are worth more than one that is sure of itself.
 */
export const variants: readonly ((cutOut: Raster) => Raster)[] = [
  (cutOut) => toHeight(soften(cutOut), usual),
  (cutOut) => toHeight(cutOut, small),
  (cutOut) => toHeight(stretchTones(cutOut, 60, 220), usual),
  (cutOut) => toHeight(soften(soften(cutOut)), usual),
  (cutOut) => toHeight(cutOut, usual * 1.35),
  (cutOut) => toHeight(stretchTones(cutOut, 0, 215), small),
];

/** A mild blur (1 2 1 both ways), against noise. */
export function soften(source: Raster): Raster {
  const { width, height, data } = source;
  const across = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) {
      const here = data[at]!;
      const left = x > 0 ? data[at - 1]! : here;
      const right = x < width - 1 ? data[at + 1]! : here;
      across[at] = (left + 2 * here + right + 2) >> 2;
    }
  const target = createRaster(width, height, 1);
  for (let at = 0; at < across.length; at += 1) {
    const here = across[at]!;
    const above = at >= width ? across[at - width]! : here;
    const below = at < across.length - width ? across[at + width]! : here;
    target.data[at] = (above + 2 * here + below + 2) >> 2;
  }
  return target;
}
