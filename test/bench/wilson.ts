/** An interval of shares, 0…1. */
export interface Interval {
  low: number;
  high: number;
}

/** Deviate of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval (1927) of a share at 95 %: where the true share lies when `hits` of `trials` were seen. Unlike the
 * plain one it stays within 0…1 and says something when nothing, or everything, was hit. No trials: everything is possible.
 */
export function wilson(hits: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 };
  const share = hits / trials;
  const spread = Z * Z;
  const middle = (share + spread / (2 * trials)) / (1 + spread / trials);
  const reach =
    (Z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials * trials))) / (1 + spread / trials);
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - reach),
    high: hits === trials ? 1 : Math.min(1, middle + reach),
  };
}
