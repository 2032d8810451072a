import { describe, expect, it } from 'vitest';
import { bridgePrint } from '../../../../evidence/seals/strip/bridge-print.ts';

const COLUMNS = 30;
const ROWS = 12;

describe('carrying ink on beneath print', () => {
  it('joins a stroke that print cuts in two, and leaves bare paper bare', () => {
    const ink = new Float32Array(COLUMNS * ROWS);
    const known = new Uint8Array(COLUMNS * ROWS).fill(1);
    for (let column = 0; column < COLUMNS; column++)
      for (let row = 4; row < 8; row++) ink[row * COLUMNS + column] = 200;
    for (let row = 0; row < ROWS; row++)
      for (let column = 14; column < 18; column++) {
        known[row * COLUMNS + column] = 0;
        ink[row * COLUMNS + column] = 0;
      }
    const bridged = bridgePrint(ink, known, COLUMNS, ROWS);
    expect(bridged[5 * COLUMNS + 15]).toBeGreaterThan(120);
    expect(bridged[1 * COLUMNS + 15]).toBeLessThan(40);
    expect(bridged[5 * COLUMNS + 3]).toBe(200);
  });
});
