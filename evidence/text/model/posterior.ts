import type { Alphabet } from './alphabet.ts';

/**
 * What the line model sees in a line: for each of `steps` places from left to right the probability of each class, row by
 * row. A step is 8 columns of a line 48 high.
 */
export interface Posterior {
  readonly steps: number;
  readonly classes: number;
  readonly probabilities: Float32Array;
}

/** A character as the model reads it. */
export interface ModelCharacter {
  readonly text: string;
  /** Probability of the character at its clearest step, 0…1. */
  readonly probability: number;
  /** First step and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What it would be otherwise, at its clearest step: likeliest first, at most three. */
  readonly rivals: readonly { readonly text: string; readonly probability: number }[];
}

const BLANK = 0;
const RIVALS = 3;

/** The likeliest character at each step, repeats and blanks left out (best-path decoding of connectionist temporal classification). */
export function readCharacters(posterior: Posterior, alphabet: Alphabet): ModelCharacter[] {
  const { steps, classes, probabilities } = posterior;
  const best = Array.from({ length: steps }, (_, step) => likeliest(probabilities, step * classes, classes));
  const characters: ModelCharacter[] = [];
  for (let from = 0; from < steps;) {
    const symbol = best[from]!;
    let to = from + 1;
    while (to < steps && best[to] === symbol) to += 1;
    if (symbol !== BLANK) characters.push(characterAt(posterior, alphabet, symbol, from, to));
    from = to;
  }
  return characters;
}

function characterAt(
  { classes, probabilities }: Posterior,
  alphabet: Alphabet,
  symbol: number,
  from: number,
  to: number,
): ModelCharacter {
  let clearest = from;
  for (let step = from; step < to; step += 1)
    if (probabilities[step * classes + symbol]! > probabilities[clearest * classes + symbol]!)
      clearest = step;
  const start = clearest * classes;
  const rivals: { text: string; probability: number }[] = [];
  for (let other = 1; other < classes; other += 1) {
    const probability = probabilities[start + other]!;
    if (other === symbol || probability <= (rivals[RIVALS - 1]?.probability ?? 0)) continue;
    rivals.push({ text: alphabet.characters[other]!, probability });
    rivals.sort((one, two) => two.probability - one.probability);
    rivals.length = Math.min(rivals.length, RIVALS);
  }
  return {
    text: alphabet.characters[symbol]!,
    probability: probabilities[start + symbol]!,
    from,
    to,
    rivals,
  };
}

function likeliest(values: Float32Array, start: number, length: number): number {
  let best = 0;
  for (let index = 1; index < length; index += 1)
    if (values[start + index]! > values[start + best]!) best = index;
  return best;
}
