import { expect, it } from 'vitest';
import { createRaster } from '../../../../../evidence/image/raster.ts';
import { describeImpression } from '../../../../../evidence/seals/impression/describe-impression.ts';
import { inkResidue } from '../../../../../evidence/seals/impression/ink-residue.ts';
import { STRIP_COLUMNS, STRIP_ROWS } from '../../../../../evidence/seals/strip/unroll.ts';
import { compareMarks } from '../../../../../shared/readings/impression/agreement.ts';
import { marksOfText } from '../../../../../shared/readings/impression/marks.ts';
import { sameImpression } from '../../../../../shared/readings/impression/same-impression.ts';
import { createRandom } from '../../../../corpus/random.ts';

/** Strokes of one stamp: blocks along the rim. */
const isStroke = (column: number, row: number): boolean => row > 14 && row < 62 && column % 40 < 26;

/**
 * The rim of an impression of that stamp, turned by so many columns: ink with the speckle of `impression`, and the noise of the picture
 * that was taken of it.
 */
function rim(impression: string, picture: string, turned = 0, share = 1) {
  const speckle = createRandom(impression);
  const noise = createRandom(picture);
  const spots = Float32Array.from({ length: STRIP_COLUMNS * STRIP_ROWS }, () => 0);
  for (let spot = 0; spot < 2600; spot++) {
    const [x, y] = [speckle.integer(0, STRIP_COLUMNS - 1), speckle.integer(0, STRIP_ROWS - 1)];
    const depth = speckle.between(-45, 25);
    for (let row = Math.max(0, y - 2); row <= Math.min(STRIP_ROWS - 1, y + 2); row++)
      for (let column = x - 2; column <= x + 2; column++)
        spots[row * STRIP_COLUMNS + ((column + STRIP_COLUMNS) % STRIP_COLUMNS)]! += depth;
  }
  const strip = createRaster(STRIP_COLUMNS * 2, STRIP_ROWS, 1);
  strip.data.fill(255);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < STRIP_COLUMNS * share; column++) {
      const from = (column + turned) % STRIP_COLUMNS;
      if (!isStroke(from, row)) continue;
      const ink = 150 + spots[row * STRIP_COLUMNS + from]! + noise.normal() * 8;
      const value = 255 - Math.min(250, Math.max(0, ink));
      strip.data[row * STRIP_COLUMNS * 2 + column] = value;
      strip.data[row * STRIP_COLUMNS * 2 + column + STRIP_COLUMNS] = value;
    }
  return { strip, known: new Uint8Array(STRIP_COLUMNS * STRIP_ROWS).fill(1) };
}

function described(impression: string, picture: string, turned = 0, middle = 400): string {
  const text = describeImpression(inkResidue(rim(impression, picture, turned))!, middle - turned);
  if (text === null) throw new Error('nothing was described');
  return text;
}

it('agrees with another picture of the same impression, turned, the middle of the name found a little aside', () => {
  const original = described('first', 'one picture');
  expect(sameImpression(original, described('first', 'another picture', 150, 409))).not.toBeNull();
});

it('does not agree with another impression of the same stamp, though every stroke is alike', () => {
  const [one, other] = [described('first', 'one picture'), described('second', 'one picture')];
  expect(sameImpression(one, other)).toBeNull();
  expect(compareMarks(marksOfText(one)!, marksOfText(other)!).likeness).toBeLessThan(0.6);
});

it('describes nothing where too little ink is seen', () => {
  expect(inkResidue(rim('first', 'one picture', 0, 0.02))).toBeNull();
});
