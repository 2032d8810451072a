import type { Posterior } from '../../../text/model/posterior.ts';
import { STRIP_COLUMNS } from '../../strip/unroll.ts';
import type { RimLine } from './draw-rim.ts';

const BLANK = 0;
/** Probabilities below this tell no more than that a character is not there. */
const LEAST = 1e-4;
/** Characters less likely than this are not looked at as rivals. */
const LEAST_RIVAL = 0.01;
/** A step that a name leaves unexplained costs at most this; digits and scratches are not the name's to explain. */
const MOST_UNEXPLAINED = 2;

/** What the line model sees along one drawing of the rim, made ready for placing names on it. */
export interface RimView {
  readonly steps: number;
  /** Column of the strip in the middle of a step. */
  readonly columnOf: (step: number) => number;
  /** Steps that make a whole turn; no name is longer. */
  readonly turn: number;
  /**
   * For each step how much better a class explains it than nothing does, in natural logarithms; blank for class 0. What stands
   * beyond a name counts as explained by nothing.
   */
  readonly gain: (symbol: number) => Float32Array;
  readonly probability: (step: number, symbol: number) => number;
  /** The characters that a step may hold, with their probabilities. */
  readonly seen: readonly (readonly { readonly symbol: number; readonly probability: number }[])[];
}

/** Classes that look the same as another on a seal and count for it, such as dashes for 一. */
export type Alike = ReadonlyMap<number, readonly number[]>;

/** Prepares what the model saw in a line. */
export function viewRim(posterior: Posterior, alike: Alike, { columnOf, columnsPerStep }: RimLine): RimView {
  const { steps, classes, probabilities } = posterior;
  const offset = new Float32Array(steps);
  const seen: { symbol: number; probability: number }[][] = [];
  for (let step = 0; step < steps; step++) {
    const start = step * classes;
    let best = probabilities[start + BLANK]!;
    const here: { symbol: number; probability: number }[] = [];
    for (let symbol = 1; symbol < classes; symbol++) {
      const probability = probabilities[start + symbol]!;
      if (probability > best) best = probability;
      if (probability >= LEAST_RIVAL) here.push({ symbol, probability });
    }
    seen.push(here);
    const blank = Math.log(Math.max(LEAST, probabilities[start + BLANK]!));
    offset[step] = Math.min(MOST_UNEXPLAINED, Math.log(best) - blank) - Math.log(best);
  }
  const probability = (step: number, symbol: number): number => {
    let sum = probabilities[step * classes + symbol]!;
    for (const other of alike.get(symbol) ?? []) sum += probabilities[step * classes + other]!;
    return sum;
  };
  const gains = new Map<number, Float32Array>();
  return {
    steps,
    columnOf,
    turn: Math.round(STRIP_COLUMNS / columnsPerStep),
    seen,
    probability,
    gain: (symbol) => {
      let known = gains.get(symbol);
      if (known === undefined) {
        known = Float32Array.from(
          { length: steps },
          (_, step) => Math.log(Math.max(LEAST, probability(step, symbol))) + offset[step]!,
        );
        gains.set(symbol, known);
      }
      return known;
    },
  };
}
