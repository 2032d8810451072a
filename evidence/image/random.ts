/** A stream of numbers in [0, 1). */
export type RandomNumbers = () => number;

/**
 * Random numbers that are the same in every run (mulberry32): the sampling in RANSAC needs variety, not surprise,
 * and the same paper must give the same reading every time.
 */
export function seededRandom(seed: number): RandomNumbers {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
