import type { Background } from '../light/background.ts';
import type { Raster } from '../raster.ts';

const BURNT = 252;
/** Paper of ordinary brightness; on a page that is white all over nothing stands out as glare. */
const ORDINARY_PAPER = 228;

/** Share of a page that is burnt out by a reflection: wholly white patches on paper that is not so white elsewhere. */
export function measureGlare(drawn: Raster, background: Background): number {
  const sorted = background.values.toSorted();
  if (sorted[Math.floor(sorted.length * 0.4)]! > ORDINARY_PAPER) return 0;
  let burnt = 0;
  let seen = 0;
  for (let at = 0; at < drawn.data.length; at += 12, seen++)
    if (drawn.data[at]! >= BURNT && drawn.data[at + 1]! >= BURNT && drawn.data[at + 2]! >= BURNT) burnt++;
  return seen === 0 ? 0 : burnt / seen;
}
