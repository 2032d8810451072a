import sharp from 'sharp';
import type { Random } from '../../random.ts';
import type { Harm } from '../plan/page-plan.ts';
import type { Area } from '../print/leaf.ts';
import type { Capture, Raster } from './raster.ts';

/** Makes what stands in an area of the sheet (millimetres) unreadable to anybody. */
export async function harmed(capture: Capture, harm: Harm, area: Area, random: Random): Promise<Capture> {
  switch (harm) {
    case 'blur':
      return { ...capture, raster: await blurred(capture, random) };
    case 'dark':
      return { ...capture, raster: darkened(capture.raster, random) };
    case 'glare':
      return { ...capture, raster: covered(capture, area, [255, 255, 252], 0.5, random) };
    case 'covered': {
      const thing = random.pick([
        [196, 146, 116],
        [238, 214, 92],
        [232, 232, 228],
        [58, 62, 70],
      ] as const);
      return { ...capture, raster: covered(capture, area, thing, 0.04, random) };
    }
    case 'cut-off':
      return cutOff(capture, area);
  }
}

/** Pixels a millimetre, about. */
const scaleOf = ({ raster, place }: Capture): number => {
  const [ax, ay] = place(0, 0);
  const [bx, by] = place(20, 0);
  return Math.hypot((bx - ax) * raster.width, (by - ay) * raster.height) / 20;
};

async function blurred(capture: Capture, random: Random): Promise<Raster> {
  const { width, height, data } = capture.raster;
  const sigma = random.between(1.05, 1.6) * scaleOf(capture);
  const image = sharp(data, { raw: { width, height, channels: 3 } }).blur(sigma);
  return { width, height, data: new Uint8Array(await image.raw().toBuffer()) };
}

function darkened({ width, height, data }: Raster, random: Random): Raster {
  const left = random.between(0.012, 0.025);
  const dark = data.map((value) => Math.max(0, Math.round(value * left + random.next() * 7)));
  return { width, height, data: dark };
}

/** Lays an oval of one colour over an area; `soft` is the share of it that fades. */
function covered(
  { raster, place }: Capture,
  [left, top, right, bottom]: Area,
  colour: readonly [number, number, number],
  soft: number,
  random: Random,
): Raster {
  const { width, height } = raster;
  const [cx, cy] = place((left + right) / 2, (top + bottom) / 2);
  const [rx, ry] = place(right + 4, (top + bottom) / 2);
  const [bx, by] = place((left + right) / 2, bottom + 6);
  const reach = [
    Math.hypot((rx - cx) * width, (ry - cy) * height),
    Math.hypot((bx - cx) * width, (by - cy) * height),
  ];
  const turn = Math.atan2((ry - cy) * height, (rx - cx) * width);
  const grow = 1 / (1 - soft) + random.between(0.15, 0.4);
  const [a, b] = [reach[0]! * grow, Math.max(reach[1]!, reach[0]! * 0.35) * grow];
  const data = raster.data.slice();
  const most = Math.max(a, b);
  for (let y = Math.max(0, Math.floor(cy * height - most)); y < Math.min(height, cy * height + most); y += 1)
    for (let x = Math.max(0, Math.floor(cx * width - most)); x < Math.min(width, cx * width + most); x += 1) {
      const [dx, dy] = [x - cx * width, y - cy * height];
      const u = (dx * Math.cos(turn) + dy * Math.sin(turn)) / a;
      const v = (dy * Math.cos(turn) - dx * Math.sin(turn)) / b;
      const opaque = Math.min(1, Math.max(0, (1 - Math.hypot(u, v)) / soft));
      if (opaque === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const byte = (y * width + x) * 3 + channel;
        data[byte] = data[byte]! * (1 - opaque) + colour[channel]! * opaque;
      }
    }
  return { width, height, data };
}

/** Leaves away what lies on the near side of an area's middle, so that half of it is off the picture. */
function cutOff({ raster, place }: Capture, [left, top, right, bottom]: Area): Capture {
  const { width, height, data } = raster;
  const [x, y] = place((left + right) / 2, (top + bottom) / 2);
  const sides = [
    { gone: y, cut: [0, y, 1, 1] },
    { gone: 1 - y, cut: [0, 0, 1, y] },
    { gone: x, cut: [x, 0, 1, 1] },
    { gone: 1 - x, cut: [0, 0, x, 1] },
  ] as const;
  const [u0, v0, u1, v1] = sides.toSorted((one, other) => one.gone - other.gone)[0]!.cut;
  const [x0, y0] = [Math.floor(u0 * width), Math.floor(v0 * height)];
  const [wide, tall] = [Math.floor(u1 * width) - x0, Math.floor(v1 * height) - y0];
  const kept = new Uint8Array(wide * tall * 3);
  for (let row = 0; row < tall; row += 1) {
    const from = ((y0 + row) * width + x0) * 3;
    kept.set(data.subarray(from, from + wide * 3), row * wide * 3);
  }
  return {
    raster: { width: wide, height: tall, data: kept },
    place: (mx, my) => {
      const [px, py] = place(mx, my);
      return [(px * width - x0) / wide, (py * height - y0) / tall];
    },
  };
}
