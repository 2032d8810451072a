import { describe, expect, it } from 'vitest';
import { createRaster, type Raster } from '../../../../../evidence/image/raster.ts';
import { rowParts } from '../../../../../evidence/text/picture/row-parts.ts';

/** White paper with black bars from `x0` to `x1` in a row 40 high. */
function row(...bars: [x0: number, x1: number][]): Raster {
  const grey = createRaster(600, 60, 1);
  grey.data.fill(255);
  for (const [x0, x1] of bars) for (let y = 10; y < 50; y += 1) grey.data.fill(0, y * 600 + x0, y * 600 + x1);
  return grey;
}
const strip = { x0: 0, y0: 10, x1: 600, y1: 50 };
const partsOf = (grey: Raster) => rowParts(grey, strip).map(({ x0, x1 }) => [x0, x1]);

describe('the parts of a row', () => {
  it('are set apart by wide blanks, not by the gaps between characters', () => {
    expect(partsOf(row([20, 60], [80, 120], [300, 340]))).toEqual([
      [20, 120],
      [300, 340],
    ]);
  });

  it('are as high as their characters, not as a divider beside them', () => {
    const grey = row([80, 120], [140, 180], [200, 240]);
    for (let y = 0; y < 25; y += 1) grey.data.fill(255, y * 600, (y + 1) * 600);
    for (let y = 0; y < 60; y += 1) grey.data.fill(0, y * 600 + 260, y * 600 + 262);
    expect(rowParts(grey, { ...strip, y0: 0, y1: 60 }).map(({ y0, y1 }) => [y0, y1])).toEqual([[24, 51]]);
  });

  it('hold no single specks', () => {
    const grey = row([20, 60]);
    grey.data[30 * 600 + 400] = 0;
    expect(partsOf(grey)).toEqual([[20, 60]]);
  });

  it('are the row itself where its ink is too pale to tell', () => {
    expect(partsOf(row())).toEqual([[0, 600]]);
  });
});
