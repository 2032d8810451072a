import type { RimView } from './rim-view.ts';

const BLANK = 0;
const NEVER = -1e9;

/** Where a name lies in a view: for each of its characters the first step and the one after the last. */
export interface Placement {
  /** What the name explains of the view, natural logarithm; the larger the better. */
  readonly gain: number;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/**
 * How much of a view a name explains at best, wherever it begins and ends (Viterbi over connectionist temporal classification). `symbols`
 * are classes of the model.
 */
export function gainOf(view: RimView, symbols: readonly number[]): number {
  return run(view, symbols, null);
}

/** The best place of a name in a view; null when it does not fit in. */
export function placeName(view: RimView, symbols: readonly number[]): Placement | null {
  const { steps } = view;
  const states = symbols.length * 2 - 1;
  const back = new Int8Array(steps * states);
  const found = { end: -1 };
  const gain = run(view, symbols, { back, found });
  if (found.end < 0) return null;
  const spans = symbols.map(() => ({ from: -1, to: -1 }));
  for (let step = found.end, state = states - 1; step >= 0; step--) {
    if (state % 2 === 0) {
      const span = spans[state / 2]!;
      if (span.to < 0) span.to = step + 1;
      span.from = step;
    }
    const by = back[step * states + state]!;
    if (by < 0) break;
    state -= by;
  }
  return { gain, spans };
}

interface Trail {
  /** For each step and state how many states back the best way came from, -1 where it began. */
  readonly back: Int8Array;
  readonly found: { end: number };
}

/** States are the characters (even) and the blanks between them (odd). */
function run(view: RimView, symbols: readonly number[], trail: Trail | null): number {
  const { steps, turn } = view;
  const states = symbols.length * 2 - 1;
  const rows = symbols.map((symbol) => view.gain(symbol));
  const blank = view.gain(BLANK);
  const sums = new Float32Array(states).fill(NEVER);
  const starts = new Int32Array(states);
  let best = NEVER;
  for (let step = 0; step < steps; step++) {
    for (let state = states - 1; state >= 0; state--) {
      const isCharacter = state % 2 === 0;
      let sum = sums[state]!;
      let by = 0;
      if (state > 0 && sums[state - 1]! > sum) [sum, by] = [sums[state - 1]!, 1];
      if (isCharacter && state > 1 && symbols[state / 2] !== symbols[state / 2 - 1] && sums[state - 2]! > sum)
        [sum, by] = [sums[state - 2]!, 2];
      let start = starts[state - by]!;
      if (state === 0 && sum <= 0) [sum, by, start] = [0, -1, step];
      if (sum <= NEVER || step - start >= turn) sums[state] = NEVER;
      else {
        sums[state] = sum + (isCharacter ? rows[state / 2]![step]! : blank[step]!);
        starts[state] = start;
      }
      if (trail !== null) trail.back[step * states + state] = by;
    }
    if (sums[states - 1]! > best) {
      best = sums[states - 1]!;
      if (trail !== null) trail.found.end = step;
    }
  }
  return best;
}
