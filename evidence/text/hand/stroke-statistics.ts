import type { Raster } from '../../image/raster.ts';

/** What the edges of a piece of writing say about how it was made. */
export interface StrokeStatistics {
  /** Share (0…1) of the edges that run exactly along or across the line of writing. Type is full of them, a pen has few. */
  axisShare: number;
  /** Weight of all edges: how much writing there is to judge by. */
  weight: number;
}

/** Least difference of grey values across an edge; weaker ones are paper and noise. */
const leastEdge = 70;
/** Directions are counted in degrees; edges within so many of an axis belong to it. */
const tolerance = 6;
/** How far, in degrees, the line itself may stand askew. */
const mostTilt = 5;

/** Counts the directions of the edges of a cut-out piece of writing, dark on light. */
export function strokeStatistics({ data, width, height }: Raster): StrokeStatistics {
  const directions = new Float64Array(180);
  let weight = 0;
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const across =
        data[at - width + 1]! +
        2 * data[at + 1]! +
        data[at + width + 1]! -
        (data[at - width - 1]! + 2 * data[at - 1]! + data[at + width - 1]!);
      const down =
        data[at + width - 1]! +
        2 * data[at + width]! +
        data[at + width + 1]! -
        (data[at - width - 1]! + 2 * data[at - width]! + data[at - width + 1]!);
      const strength = Math.hypot(across, down);
      if (strength < leastEdge * 4) continue;
      const degrees = Math.round((Math.atan2(down, across) * 180) / Math.PI + 360) % 180;
      directions[degrees]! += strength;
      weight += strength;
    }
  if (weight === 0) return { axisShare: 1, weight: 0 };
  let best = 0;
  for (let tilt = -mostTilt; tilt <= mostTilt; tilt += 1) {
    let sum = 0;
    for (const axis of [0, 90])
      for (let off = -tolerance; off <= tolerance; off += 1)
        sum += directions[(axis + tilt + off + 360) % 180]!;
    best = Math.max(best, sum);
  }
  return { axisShare: best / weight, weight };
}
