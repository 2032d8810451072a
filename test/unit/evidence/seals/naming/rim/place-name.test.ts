import { describe, expect, it } from 'vitest';
import { gainOf, placeName } from '../../../../../../evidence/seals/naming/rim/place-name.ts';
import { viewRim } from '../../../../../../evidence/seals/naming/rim/rim-view.ts';
import { weighName } from '../../../../../../evidence/seals/naming/rim/weigh-name.ts';
import { createRaster } from '../../../../../../evidence/image/raster.ts';

const CLASSES = 8;
const COLUMNS_PER_STEP = 20;

/** A view of which each step surely holds one class (0: nothing), or the given probabilities. */
function viewOf(steps: readonly (number | Record<number, number>)[]) {
  const probabilities = new Float32Array(steps.length * CLASSES).fill(1e-6);
  for (const [step, held] of steps.entries())
    for (const [symbol, probability] of Object.entries(typeof held === 'number' ? { [held]: 1 } : held))
      probabilities[step * CLASSES + Number(symbol)] = probability;
  return viewRim({ steps: steps.length, classes: CLASSES, probabilities }, new Map(), {
    line: createRaster(1, 1, 1),
    columnsPerStep: COLUMNS_PER_STEP,
    columnOf: (step) => (step + 0.5) * COLUMNS_PER_STEP,
  });
}

const characters = ['', '甲', '乙', '丙', '丁', '戊', '己', '庚'];
const evenly = (column: number): number => column;
const weigh = (view: ReturnType<typeof viewOf>, symbols: readonly number[]) =>
  weighName(
    [view],
    symbols,
    symbols.map((symbol) => characters[symbol]!),
    (symbol) => characters[symbol]!,
    [evenly],
  )!;

describe('placing a name along a rim', () => {
  it('finds it wherever it begins, with the steps of each character', () => {
    const placed = placeName(viewOf([0, 5, 0, 0, 1, 0, 2, 2, 0, 3, 0]), [1, 2, 3])!;
    expect(placed.spans.map(({ from }) => from)).toEqual([4, 6, 9]);
  });

  it('gains more from the name that stands there than from one with another or one fewer character', () => {
    const view = viewOf([0, 1, 0, 2, 0, 3, 0, 4, 0]);
    const right = gainOf(view, [1, 2, 3, 4]);
    expect(right).toBeGreaterThan(gainOf(view, [1, 2, 5, 4]));
    expect(right).toBeGreaterThan(gainOf(view, [1, 2, 4]));
    expect(right).toBeGreaterThan(gainOf(view, [2, 3, 4]));
  });

  it('never takes the characters of a name from two turns', () => {
    // A turn has 44 steps of 20 columns; 甲 and 乙 stand 50 steps apart.
    const steps = Array.from({ length: 80 }, (_, step) => (step === 4 ? 1 : step === 54 ? 2 : 0));
    const [first, last] = placeName(viewOf(steps), [1, 2])!.spans;
    expect(last!.to - first!.from).toBeLessThanOrEqual(44);
  });
});

describe('weighing a name in its place', () => {
  it('tells what stands in the place of a character that is not there', () => {
    const { places } = weigh(viewOf([0, 1, 0, { 2: 0.9, 6: 0.05 }, 0, 3, 0]), [1, 6, 3]);
    expect(places[1]).toMatchObject({ character: '己', rival: '乙' });
    expect(places[1]!.own).toBeCloseTo(0.05);
    expect(places[1]!.rivalled).toBeCloseTo(0.9);
  });

  it('counts it against a name that a gap is left for a character it lacks', () => {
    const even = weigh(viewOf([0, 1, 0, 2, 0, 3, 0, 4, 0]), [1, 2, 3, 4]);
    const gapped = weigh(viewOf([0, 1, 0, 2, 0, 3, 0, 0, 0, 0, 0, 4, 0]), [1, 2, 3, 4]);
    expect(gapped.gain).toBeLessThan(even.gain);
  });
});
