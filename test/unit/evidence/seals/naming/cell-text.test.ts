import { describe, expect, it } from 'vitest';
import type { Raster } from '../../../../../evidence/image/raster.ts';
import { readCellText } from '../../../../../evidence/seals/naming/reading/cell-text.ts';
import type { FineAlignment } from '../../../../../evidence/seals/naming/refine-alignment.ts';
import { STRIP_COLUMNS, STRIP_ROWS } from '../../../../../evidence/seals/strip/unroll.ts';

const alignment: FineAlignment = {
  name: { code: 'H1', name: '甲乙丙', characters: ['甲', '乙', '丙'] },
  score: 0.5,
  band: { top: 10, height: 20 },
  setting: 'arc',
  width: 14,
  pitch: 30,
  start: 420,
  face: 'menshen-hei',
  places: [420, 450, 480],
  agreements: [0.5, 0.5, 0.5],
};

describe('reading a name cell by cell', () => {
  it('sets the cells side by side, also where the strip begins anew, and is told nothing of the name', async () => {
    const ink = new Float32Array(STRIP_ROWS * STRIP_COLUMNS);
    // The second cell lies across the seam of the strip: column 450 of 440 is column 10, 20 in full columns.
    for (let row = 30; row < 50; row++) ink.fill(200, row * STRIP_COLUMNS + 15, row * STRIP_COLUMNS + 27);
    const seen: Raster[] = [];
    const text = await readCellText(
      {
        ink,
        known: new Uint8Array(ink.length).fill(1),
        strip: { width: 1, height: 1, channels: 1, data: new Uint8Array(1) },
        parameterColumns: new Float32Array(STRIP_COLUMNS),
        angleOf: () => 0,
      },
      alignment,
      async (grey) => {
        seen.push(grey);
        return { text: '甲 乙·丙', confidence: 90 };
      },
    );
    expect(text).toBe('甲乙丙');
    const { data, width, height } = seen[0]!;
    const dark = Array.from({ length: width }, (_, column) => data[(height >> 1) * width + column]! < 100);
    const third = width / 3;
    expect(dark.slice(0, third).some(Boolean)).toBe(false);
    expect(dark.slice(third, 2 * third).some(Boolean)).toBe(true);
    expect(dark.slice(2 * third).some(Boolean)).toBe(false);
  });
});
