import type { PreparedPage } from '../image/prepared-page.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { maskInk } from '../seals/map/ink-mask.ts';
import { drawSealMap } from '../seals/map/seal-map.ts';
import type { Box } from '../text/line/box.ts';
import { findLineStrips } from '../text/picture/line-strips.ts';
import { withoutRed } from '../text/picture/red-free.ts';
import { withoutRules } from '../text/picture/without-rules.ts';

/** A picture of one stage of reading, named in the order of the stages. */
export interface StagePicture {
  readonly name: string;
  readonly raster: Raster;
}

/** What the engine makes of a prepared page before it reads: the sheet, its seal ink, its print, and its rows. */
export function pageStages(page: PreparedPage): StagePicture[] {
  const map = drawSealMap(page);
  const mask = maskInk(map.redness, map.width, map.height);
  const print = withoutRules(withoutRed(page));
  return [
    { name: '1-flattened', raster: page.flat },
    { name: '2-seal-mask', raster: blackOnWhite(mask, map.width, map.height) },
    { name: '3-print', raster: print },
    { name: '4-rows', raster: withBoxes(page.flat, findLineStrips(print)) },
  ];
}

function blackOnWhite(mask: Uint8Array, width: number, height: number): Raster {
  return { width, height, channels: 1, data: mask.map((value) => (value === 0 ? 255 : 0)) };
}

const frame = [20, 90, 200] as const;
const thickness = 2;

/** A copy of the sheet with a blue frame around each box. */
function withBoxes(sheet: Raster, boxes: readonly Box[]): Raster {
  const copy = createRaster(sheet.width, sheet.height, 3);
  copy.data.set(sheet.data);
  const dot = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < copy.width && y < copy.height) copy.data.set(frame, (y * copy.width + x) * 3);
  };
  for (const { x0, y0, x1, y1 } of boxes)
    for (let off = 0; off < thickness; off += 1) {
      for (let x = Math.floor(x0); x < x1; x += 1) {
        dot(x, Math.floor(y0) - off);
        dot(x, Math.ceil(y1) + off);
      }
      for (let y = Math.floor(y0); y < y1; y += 1) {
        dot(Math.floor(x0) - off, y);
        dot(Math.ceil(x1) + off, y);
      }
    }
  return copy;
}
