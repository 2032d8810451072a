import type { Random } from '../../random.ts';
import { waves } from '../seals/ink.ts';
import { coarse } from './coarse.ts';
import type { Placing, Raster } from './raster.ts';

/** Where the camera stood and how the sheet lay. Angles in radians. */
export interface Pose {
  /** Long side of the picture, pixels. */
  longSide: number;
  pitch: number;
  yaw: number;
  roll: number;
  /** Height of the bend of the sheet in millimetres and its direction. */
  curl: number;
  curlAlong: 'x' | 'y';
  /** Share of the picture that the sheet fills. */
  fill: number;
  shift: [number, number];
}

/** Draws a pose; `hard` leans further and bends more. */
export function drawPose(hard: boolean, random: Random): Pose {
  const lean = hard ? 0.2 : 0.09;
  return {
    longSide: hard ? random.integer(1900, 2700) : random.integer(2100, 3000),
    pitch: random.normal() * lean,
    yaw: random.normal() * lean * 0.8,
    roll: random.normal() * (hard ? 0.07 : 0.03),
    curl: random.normal() * (hard ? 5 : 2),
    curlAlong: random.pick(['x', 'y']),
    fill: random.between(0.84, 0.94),
    shift: [random.normal() * 0.008, random.normal() * 0.008],
  };
}

/** Projects sheet points (millimetres) to pixels of a picture through a pin-hole camera over a bent sheet. */
export function project(pose: Pose, width: number, height: number, wide: number, tall: number): Placing {
  const distance = 2.6 * Math.max(width, height);
  const bend = pose.curl * Math.min(1, width / 210);
  const raw = (x: number, y: number): [number, number] => {
    const along = pose.curlAlong === 'x' ? x / width : y / height;
    const [u, v, z] = [x - width / 2, y - height / 2, bend * Math.sin(Math.PI * along)];
    const [u1, v1] = [
      u * Math.cos(pose.roll) - v * Math.sin(pose.roll),
      u * Math.sin(pose.roll) + v * Math.cos(pose.roll),
    ];
    const [v2, z2] = [
      v1 * Math.cos(pose.pitch) - z * Math.sin(pose.pitch),
      v1 * Math.sin(pose.pitch) + z * Math.cos(pose.pitch),
    ];
    const [u2, z3] = [
      u1 * Math.cos(pose.yaw) + z2 * Math.sin(pose.yaw),
      z2 * Math.cos(pose.yaw) - u1 * Math.sin(pose.yaw),
    ];
    const f = distance / (distance - z3);
    return [u2 * f, v2 * f];
  };
  const rim = Array.from({ length: 41 }, (_, at) => at / 40).flatMap((t) => [
    raw(t * width, 0),
    raw(t * width, height),
    raw(0, t * height),
    raw(width, t * height),
  ]);
  const [left, right] = [Math.min(...rim.map(([x]) => x)), Math.max(...rim.map(([x]) => x))];
  const [top, bottom] = [Math.min(...rim.map(([, y]) => y)), Math.max(...rim.map(([, y]) => y))];
  const scale = pose.fill * Math.min(wide / (right - left), tall / (bottom - top));
  return (x, y) => {
    const [u, v] = raw(x, y);
    return [
      wide * (0.5 + pose.shift[0]) + (u - (left + right) / 2) * scale,
      tall * (0.5 + pose.shift[1]) + (v - (top + bottom) / 2) * scale,
    ];
  };
}

/** Lays a sheet on a table picture: inverts the projection on a coarse grid and reads between its knots. */
export function layOnTable(
  table: Raster,
  sheet: Raster,
  width: number,
  height: number,
  forward: Placing,
  random: Random,
): void {
  const cell = 12;
  const columns = Math.ceil(table.width / cell) + 1;
  const rows = Math.ceil(table.height / cell) + 1;
  const back = new Float32Array(columns * rows * 2);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = invert(forward, column * cell, row * cell, width, height);
      back[(row * columns + column) * 2] = x;
      back[(row * columns + column) * 2 + 1] = y;
    }
  const paper = coarse(waves(random, 30, 160, 8), width, height, 4);
  const [scaleX, scaleY] = [sheet.width / width, sheet.height / height];
  for (let py = 0; py < table.height; py += 1) {
    const fy = (py % cell) / cell;
    const base = Math.floor(py / cell) * columns;
    for (let px = 0; px < table.width; px += 1) {
      const fx = (px % cell) / cell;
      const knot = (base + Math.floor(px / cell)) * 2;
      const under = knot + columns * 2;
      const x =
        (back[knot]! * (1 - fx) + back[knot + 2]! * fx) * (1 - fy) +
        (back[under]! * (1 - fx) + back[under + 2]! * fx) * fy;
      const y =
        (back[knot + 1]! * (1 - fx) + back[knot + 3]! * fx) * (1 - fy) +
        (back[under + 1]! * (1 - fx) + back[under + 3]! * fx) * fy;
      const at = (py * table.width + px) * 3;
      if (x < 0 || y < 0 || x > width || y > height) {
        const far = Math.max(-x, x - width, -y, y - height);
        if (far < 7) for (let c = 0; c < 3; c += 1) table.data[at + c]! *= 0.55 + 0.45 * (far / 7);
      } else sample(sheet, x * scaleX, y * scaleY, 0.975 + 0.018 * paper(x, y), table.data, at);
    }
  }
}

/** Reads a colour between pixels, times the light, into three bytes of another picture. */
function sample(
  { width, height, data }: Raster,
  x: number,
  y: number,
  light: number,
  into: Uint8Array,
  to: number,
): void {
  const sx = Math.min(Math.max(x - 0.5, 0), width - 1.01);
  const sy = Math.min(Math.max(y - 0.5, 0), height - 1.01);
  const cx = Math.floor(sx);
  const cy = Math.floor(sy);
  const fx = sx - cx;
  const fy = sy - cy;
  const above = (cy * width + cx) * 3;
  const below = above + width * 3;
  for (let c = 0; c < 3; c += 1) {
    const upper = data[above + c]! * (1 - fx) + data[above + c + 3]! * fx;
    const lower = data[below + c]! * (1 - fx) + data[below + c + 3]! * fx;
    const value = (upper * (1 - fy) + lower * fy) * light;
    into[to + c] = value > 255 ? 255 : value;
  }
}

/** Newton's method with numeric derivatives; the projection is smooth and nearly affine. */
function invert(forward: Placing, px: number, py: number, width: number, height: number): [number, number] {
  let [x, y] = [width / 2, height / 2];
  for (let round = 0; round < 7; round += 1) {
    const [u, v] = forward(x, y);
    const [ux, vx] = forward(x + 1, y);
    const [uy, vy] = forward(x, y + 1);
    const [a, b, c, d] = [ux - u, uy - u, vx - v, vy - v];
    const determinant = a * d - b * c;
    const step: [number, number] = [
      ((px - u) * d - (py - v) * b) / determinant,
      ((py - v) * a - (px - u) * c) / determinant,
    ];
    x += Math.max(-400, Math.min(400, step[0]));
    y += Math.max(-400, Math.min(400, step[1]));
    if (Math.abs(step[0]) + Math.abs(step[1]) < 0.01) break;
  }
  return [x, y];
}
