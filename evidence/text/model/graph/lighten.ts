import { openDraft, type Draft } from './draft.ts';
import { constantStep, numberAttribute, numberOf, readNetwork, wholeAttribute, wholesOf } from './network.ts';
import type { Step } from './network.ts';

/**
 * The same network in fewer steps. Exporters write a hard swish (x · clip(x + 3, 0, 6) / 6) as four steps, each of which walks
 * through the whole picture, and the scales and shifts around it as four more. Here scales and shifts go into the convolutions
 * beside them, and a swish becomes a bounded convolution of single points and one product, both of which the runtime does in its
 * fastest layout. What comes out is the same but for rounding.
 */
export function lighten(model: Uint8Array): Uint8Array {
  const network = readNetwork(model);
  const draft = openDraft(network.steps);
  const convolutions = draft.steps.filter((step) => step.operator === 'Conv');
  for (const convolution of convolutions) absorbFollowing(draft, convolution);
  for (const convolution of convolutions) lightenSwish(draft, convolution);
  return network.withSteps(draft.steps.filter((step) => isUsed(draft, step)));
}

/** A constant that nothing uses any more stays behind. */
const isUsed = (draft: Draft, step: Step): boolean =>
  step.operator !== 'Constant' || draft.usersOf(step.outputs[0]!).length > 0;

/** Takes a scale and a shift (each one number for the whole picture) behind a convolution into its weights. */
function absorbFollowing(draft: Draft, convolution: Step): void {
  const result = convolution.outputs[0]!;
  const times = takeOut(draft, result, 'Mul');
  const plus = takeOut(draft, result, 'Add');
  if (times !== null || plus !== null) reweigh(draft, convolution, times ?? 1, () => plus ?? 0);
}

/** The number by which the only user of a result multiplies, or which it adds; the step is then gone. */
function takeOut(draft: Draft, result: string, operator: 'Mul' | 'Add'): number | null {
  const step = draft.onlyUser(result, operator);
  const value = step === null ? null : draft.numberIn(step);
  if (step === null || value === null) return null;
  draft.bypass(step, result);
  return value;
}

/** Gives a convolution other weights: everything times `scale`, then each channel shifted. */
function reweigh(draft: Draft, convolution: Step, scale: number, shift: (channel: number) => number): void {
  const [input, weightsName, biasName] = convolution.inputs;
  const weights = draft.constant(weightsName);
  if (weights === null) throw new Error('a convolution whose weights are no constant');
  const channels = weights.dimensions[0]!;
  const bias = draft.constant(biasName)?.values ?? new Float32Array(channels);
  const name = `${weightsName}/again`;
  draft.addBefore(convolution, [
    constantStep(name, { ...weights, values: weights.values.map((value) => value * scale) }),
    constantStep(`${name}/shift`, {
      dimensions: [channels],
      values: bias.map((value, channel) => value * scale + shift(channel)),
    }),
  ]);
  convolution.inputs = [input!, name, `${name}/shift`];
}

/** Rewrites the hard swish behind a convolution, with the scale and the shift behind that. */
function lightenSwish(draft: Draft, convolution: Step): void {
  const source = convolution.outputs[0]!;
  const swish = findSwish(draft, source);
  if (swish === null) return;
  const result = swish.at(-1)!.outputs[0]!;
  const channels = draft.constant(convolution.inputs[1])!.dimensions[0]!;
  const times = draft.onlyUser(result, 'Mul');
  const factor = times === null ? null : draft.numberIn(times);
  const scale = factor !== null && factor > 0 ? factor : 1;
  if (times !== null && scale === factor) draft.bypass(times, result);
  const name = `${source}/bound`;
  const product: Step = { operator: 'Mul', inputs: [source, name], outputs: [result], attributes: [] };
  draft.addBefore(swish.at(-1)!, [
    ...pointwise(`${name}/open`, source, channels, scale / 6, scale / 2),
    {
      operator: 'Clip',
      inputs: [`${name}/open`],
      outputs: [name],
      attributes: [numberAttribute('min', 0), numberAttribute('max', scale)],
    },
    product,
  ]);
  draft.remove(swish);
  const plus = draft.onlyUser(result, 'Add');
  const shift = plus === null ? null : draft.numberIn(plus);
  if (plus !== null && shift !== null) shiftAfter(draft, plus, result, shift, channels);
}

/** The four steps of a hard swish of `source`: sum, bound, product, quotient. */
function findSwish(draft: Draft, source: string): Step[] | null {
  const users = draft.usersOf(source);
  const sum = users.find((step) => step.operator === 'Add' && draft.numberIn(step) === 3);
  const clip = sum === undefined ? null : draft.onlyUser(sum.outputs[0]!, 'Clip');
  if (sum === undefined || clip === null || users.length !== 2) return null;
  if (numberOf(clip, 'min') !== 0 || numberOf(clip, 'max') !== 6) return null;
  const product = draft.onlyUser(clip.outputs[0]!, 'Mul');
  if (product === null || !users.includes(product)) return null;
  const quotient = draft.onlyUser(product.outputs[0]!, 'Div');
  return quotient !== null && draft.numberIn(quotient) === 6 ? [sum, clip, product, quotient] : null;
}

/** Moves a shift into the convolutions that follow where they look at single points, or makes it one of its own. */
function shiftAfter(draft: Draft, plus: Step, result: string, shift: number, channels: number): void {
  const following = draft.usersOf(plus.outputs[0]!);
  if (following.every((step) => looksAtPoints(draft, step))) {
    draft.bypass(plus, result);
    for (const convolution of following) {
      const { values, dimensions } = draft.constant(convolution.inputs[1])!;
      const size = values.length / dimensions[0]!;
      const sumOf = (channel: number): number =>
        values.subarray(channel * size, (channel + 1) * size).reduce((sum, value) => sum + value, 0);
      reweigh(draft, convolution, 1, (channel) => shift * sumOf(channel));
    }
    return;
  }
  const shifted = plus.outputs[0]!;
  draft.addBefore(plus, pointwise(shifted, result, channels, 1, shift));
  draft.remove([plus]);
}

/** Whether a step is a convolution that sees one point at a time, without a margin around the picture. */
function looksAtPoints(draft: Draft, step: Step): boolean {
  const weights = step.operator === 'Conv' ? draft.constant(step.inputs[1]) : null;
  if (weights === null) return false;
  const [, , height, width] = weights.dimensions;
  return height === 1 && width === 1 && wholesOf(step, 'pads').every((size) => size === 0);
}

/** A convolution that scales and shifts every point of each channel by itself. */
function pointwise(name: string, source: string, channels: number, scale: number, shift: number): Step[] {
  const filled = (value: number): Float32Array => new Float32Array(channels).fill(value);
  return [
    constantStep(`${name}/scale`, { dimensions: [channels, 1, 1, 1], values: filled(scale) }),
    constantStep(`${name}/shift`, { dimensions: [channels], values: filled(shift) }),
    {
      operator: 'Conv',
      inputs: [source, `${name}/scale`, `${name}/shift`],
      outputs: [name],
      attributes: [wholeAttribute('group', channels)],
    },
  ];
}
