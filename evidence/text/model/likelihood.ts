import type { Posterior } from './posterior.ts';

const BLANK = 0;
const LEAST = 1e-7;

/**
 * Logarithm of the probability that a line says exactly `symbols` (classes of the alphabet, without blanks), over all ways of
 * placing them (forward pass of connectionist temporal classification, Graves 2006). `-Infinity` when they do not fit in.
 */
export function logLikelihood(
  { steps, classes, probabilities }: Posterior,
  symbols: readonly number[],
): number {
  const states = symbols.length * 2 + 1;
  const symbolOf = (state: number): number => (state % 2 === 0 ? BLANK : symbols[(state - 1) / 2]!);
  let before = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  let now = new Float64Array(states);
  const log = (step: number, state: number): number =>
    Math.log(Math.max(LEAST, probabilities[step * classes + symbolOf(state)]!));
  for (let step = 0; step < steps; step += 1) {
    for (let state = 0; state < states; state += 1) {
      let sum = step === 0 ? (state < 2 ? 0 : Number.NEGATIVE_INFINITY) : before[state]!;
      if (step > 0 && state > 0) sum = addLogs(sum, before[state - 1]!);
      if (step > 0 && state % 2 === 1 && state > 1 && symbolOf(state) !== symbolOf(state - 2))
        sum = addLogs(sum, before[state - 2]!);
      now[state] = sum + log(step, state);
    }
    [before, now] = [now, before];
  }
  return states === 1 ? before[0]! : addLogs(before[states - 1]!, before[states - 2]!);
}

/** log(eᵃ + eᵇ) without overflow. */
function addLogs(one: number, other: number): number {
  const high = Math.max(one, other);
  if (high === Number.NEGATIVE_INFINITY) return high;
  return high + Math.log1p(Math.exp(Math.min(one, other) - high));
}
