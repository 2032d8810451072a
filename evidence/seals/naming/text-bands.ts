import { rowProfile, type InkStrip } from '../strip/ink-strip.ts';

/** Rows of a strip in which the characters of the name stand. */
export interface TextBand {
  readonly top: number;
  readonly height: number;
}

/** Heights of characters as shares of the strip. */
const HEIGHTS = [0.44, 0.52, 0.6, 0.68] as const;
/** Rows next to the ring, which may still hold its ink. */
const RIM = 0.04;

/**
 * The likeliest bands of rows for the name, best first: those with the most ink within against the rows just above and
 * below. At most `count`, of different heights.
 */
export function findTextBands(strip: InkStrip, count: number): TextBand[] {
  const profile = rowProfile(strip);
  const bands = HEIGHTS.map((share) => bestOfHeight(profile, Math.round(share * strip.rows)));
  return bands
    .toSorted((first, second) => second.worth - first.worth)
    .slice(0, count)
    .map(({ top, height }) => ({ top, height }));
}

function bestOfHeight(profile: Float32Array, height: number): TextBand & { worth: number } {
  const total = profile.reduce((sum, value) => sum + value, 0);
  let best = { top: 0, height, worth: Number.NEGATIVE_INFINITY };
  for (let top = Math.round(RIM * profile.length); top + height <= profile.length; top++) {
    let inside = 0;
    for (let row = top; row < top + height; row++) inside += profile[row]!;
    const outside = (total - inside) / (profile.length - height);
    const worth = inside / height - outside;
    if (worth > best.worth) best = { top, height, worth };
  }
  return best;
}
