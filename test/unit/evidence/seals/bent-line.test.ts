import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../../evidence/image/raster.ts';
import { readBentLine } from '../../../../evidence/seals/purpose/bent-line.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../../../../evidence/seals/strip/unroll.ts';

/** A strip whose lower rim (columns about 440 from the middle at 440, so about 0) holds strokes of a height. */
function stripWith(rows: number): UnrolledSeal {
  const ink = new Float32Array(STRIP_ROWS * STRIP_COLUMNS);
  for (let row = 12; row < 12 + rows; row++)
    for (const column of [860, 870, 0, 10, 20, 30, 31, 32])
      for (let wide = 0; wide < 4; wide++) ink[row * STRIP_COLUMNS + ((column + wide) % STRIP_COLUMNS)] = 180;
  return {
    ink,
    known: new Uint8Array(ink.length).fill(1),
    strip: { width: 1, height: 1, channels: 1, data: new Uint8Array(1) },
    parameterColumns: new Float32Array(STRIP_COLUMNS),
    angleOf: () => 0,
  };
}

const never = () => Promise.reject(new Error('nothing to be read'));

describe('reading a purpose line bent along the lower rim', () => {
  it('hands the line to recognition and gives what was read', async () => {
    const seen: Raster[] = [];
    const read = async (grey: Raster) => {
      seen.push(grey);
      return { text: '检验 专用章', confidence: 80 };
    };
    expect(await readBentLine(stripWith(32), 440, read)).toBe('检验专用章');
    expect(seen[0]!.data.some((value) => value < 80)).toBe(true);
  });

  it('sees no line in the small digits of a seal, nor in a bare rim', async () => {
    expect(await readBentLine(stripWith(14), 440, never)).toBeNull();
    expect(await readBentLine(stripWith(0), 440, never)).toBeNull();
  });
});
