import type { PreparedPage } from '../../image/prepared-page.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { spread } from './spread.ts';

/** Redness (R − max(G, B)) from which a pixel is seal ink for certain, and from which some may be in it. */
const certainlyRed = 36;
const somewhatRed = 9;
/** Red pixels below which a page carries no seal to speak of. */
const fewestRed = 400;
/** How steeply tones darker than the ink fall from paper to black. */
const steepness = 2.2;

/** Side of the cells in which red areas are marked, the red pixels that make a cell one, and the cells around it. */
const cell = 8;
const fewestInCell = 6;
const reach = 2;

/** Dark and bright ends of the mild stretch before recognition. */
const black = 30;
const white = 235;
const stretch = Uint8Array.from({ length: 256 }, (_, value) =>
  Math.min(255, Math.max(0, Math.round(((value - black) * 255) / (white - black)))),
);

/**
 * The print of a page for recognition, seal ink gone. Taking the brightest channel leaves red ink as a grey shadow as dark
 * as the ink is in red; here that shade is measured and lifted to paper, while print beneath it stays dark. Away from
 * red ink the lightness alone counts: cameras and compression leave colour noise in black strokes, which would be eaten.
 */
export function withoutRed({ flat }: Pick<PreparedPage, 'flat'>): Raster {
  const { data, width, height } = flat;
  const print = createRaster(width, height, 1);
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const inCell = new Uint16Array(columns * rows);
  const shades = new Uint32Array(256);
  let count = 0;
  for (let y = 0, pixel = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 1, pixel += 1, at += 3) {
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      print.data[pixel] = stretch[(red * 77 + green * 150 + blue * 29) >> 8]!;
      if (red - green < certainlyRed || red - blue < certainlyRed) continue;
      shades[red]! += 1;
      inCell[row + Math.floor(x / cell)]! += 1;
      count += 1;
    }
  }
  if (count < fewestRed) return print;
  const ink = percentile(shades, count * 0.3);
  const marked = Uint8Array.from(inCell, (number) => (number >= fewestInCell ? 1 : 0));
  const nearRed = spread(marked, columns, rows, { across: reach, down: reach });
  for (let place = 0; place < nearRed.length; place += 1) {
    if (nearRed[place] === 0) continue;
    const left = (place % columns) * cell;
    const top = Math.floor(place / columns) * cell;
    const [right, bottom] = [Math.min(width, left + cell), Math.min(height, top + cell)];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const pixel = y * width + x;
        print.data[pixel] = lifted(data[pixel * 3]!, data[pixel * 3 + 1]!, data[pixel * 3 + 2]!, ink);
      }
  }
  return print;
}

/** The tone of a pixel near red ink: of the print beneath it, the shade of the ink lifted to paper. */
function lifted(red: number, green: number, blue: number, ink: number): number {
  const brightest = stretch[Math.max(red, green, blue)]!;
  if (red - green < somewhatRed || red - blue < somewhatRed) return brightest;
  return Math.max(brightest, Math.min(255, Math.max(0, Math.round(255 - (ink - red) * steepness))));
}

/** The value below which so many of the counted ones lie. */
function percentile(counts: Uint32Array, below: number): number {
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (sum += count) >= below),
  );
}
