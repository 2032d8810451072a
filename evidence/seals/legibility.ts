import type { Ellipse } from './finding.ts';
import type { SealMap } from './map/seal-map.ts';
import { pointOn, scaled } from './rings/ellipse.ts';
import type { RingMeasures } from './rings/measure-ring.ts';

const SECTORS = 60;
const BAND = [0.64, 0.68, 0.72, 0.76, 0.8, 0.84] as const;
/** Darkness of well inked strokes, and that of the faintest that can still be read. */
const FULL_INK = 95;
const FAINTEST_INK = 25;
/** Sectors of the band that hold strokes even of a short name. */
const USUAL_SHARE = 0.3;
/** A ring inked this far round counts as whole; a worn ring is a sign of a worn name. */
const WHOLE_RING = 0.9;
const WEAR_WEIGHT = 1.5;
/** A seal below this radius has characters too small to read, map pixels. */
const SMALLEST_RADIUS = 45;

/**
 * How well a seal can be read, 0…1: how much of the ring is inked and on the page, how much of the band of the name has
 * strokes, and how strong their ink is.
 */
export function ringLegibility(
  map: SealMap,
  mask: Uint8Array,
  ring: Ellipse,
  measures: RingMeasures,
): number {
  const { width, height, darkness } = map;
  let inked = 0;
  let strength = 0;
  for (let sector = 0; sector < SECTORS; sector++) {
    let strongest = 0;
    for (const factor of BAND) {
      const [px, py] = pointOn(scaled(ring, factor), (sector * 2 * Math.PI) / SECTORS);
      const x = Math.floor(px);
      const y = Math.floor(py);
      if (x < 0 || y < 0 || x >= width || y >= height || mask[y * width + x] === 0) continue;
      strongest = Math.max(strongest, darkness[y * width + x]!);
    }
    if (strongest > 0) {
      inked++;
      strength += strongest;
    }
  }
  const text = Math.min(1, inked / SECTORS / USUAL_SHARE);
  const ink = inked === 0 ? 0 : clamp((strength / inked - FAINTEST_INK) / (FULL_INK - FAINTEST_INK));
  const size = clamp(ring.b / SMALLEST_RADIUS);
  return clamp(
    text *
      Math.min(1, 0.35 + 0.65 * ink) *
      Math.min(1, measures.coverage / WHOLE_RING) ** WEAR_WEIGHT *
      measures.onPage *
      size,
  );
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
