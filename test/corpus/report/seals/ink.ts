import type { Random } from '../../random.ts';

/** What the hand and the pad did to an impression. Shares are 0…1. */
export interface Pressing {
  /** Ink that arrives at all. */
  density: number;
  /** Difference of pressure between one side and the other. */
  tilt: number;
  /** Strength of blotches that stayed dry. */
  patches: number;
  /** Pinholes a square millimetre. */
  holes: number;
  /** Millimetres by which the seal slid while it was pressed, and the direction in radians. */
  smear: number;
  direction: number;
  /** Second, fainter impression so many millimetres aside; 0 for none. */
  double: number;
  /** Millimetres of bleeding. */
  bleed: number;
  /** Ink, red green blue. */
  ink: readonly [number, number, number];
}

const inks: readonly (readonly [number, number, number])[] = [
  [205, 28, 38],
  [222, 44, 40],
  [186, 22, 48],
  [214, 58, 62],
  [198, 30, 84],
  [232, 62, 36],
  [170, 26, 34],
];

/** Draws a pressing: `good` is well inked, `middling` uneven, `poor` worn. */
export function drawPressing(state: 'good' | 'middling' | 'poor', random: Random): Pressing {
  const by = { good: 0.14, middling: 0.46, poor: 0.72 }[state];
  const near = (low: number, high: number): number => low + (high - low) * random.between(0.7, 1.3) * by;
  return {
    density: random.between(0.86, 1) - 0.3 * by * random.next(),
    tilt: near(0.08, 0.6),
    patches: near(0.1, 0.62),
    holes: near(0.02, 0.5),
    smear: random.next() < 0.12 ? random.between(0.2, 0.7) : 0,
    direction: random.between(0, 2 * Math.PI),
    double: random.next() < 0.04 ? random.between(0.5, 1.2) : 0,
    bleed: random.between(0.04, 0.13),
    ink: random.pick(inks),
  };
}

/** Smooth noise from a sum of waves in all directions, about −1…1; lengths in millimetres. */
export function waves(
  random: Random,
  shortest: number,
  longest: number,
  count = 14,
): (x: number, y: number) => number {
  const parts = Array.from({ length: count }, () => {
    const length = shortest * (longest / shortest) ** random.next();
    const turn = random.between(0, 2 * Math.PI);
    const k = (2 * Math.PI) / length;
    return [k * Math.cos(turn), k * Math.sin(turn), random.between(0, 2 * Math.PI)] as const;
  });
  const norm = Math.sqrt(2 / count);
  return (x, y) => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const [kx, ky, phase] = parts[at]!;
      sum += Math.sin(kx * x + ky * y + phase);
    }
    return sum * norm;
  };
}
