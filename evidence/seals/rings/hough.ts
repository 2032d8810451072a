import type { Point } from '../../../shared/geometry/polygon.ts';

/** The radii sought, map pixels. */
export interface RadiusRange {
  readonly least: number;
  readonly most: number;
}

const CELL = 2;
const APART = 28;
const LEAST_GRADIENT = 40;

/**
 * Centres around which edges lie as on a ring (circle Hough): every edge votes along its gradient, both ways, for the
 * centres it could belong to. Best first, at most `mostPeaks`, at least 28 pixels apart.
 * `strength` is ink 0…255; only pixels marked in `mask` vote.
 */
export function findRingCentres(
  strength: Uint8Array,
  mask: Uint8Array,
  width: number,
  height: number,
  { least, most }: RadiusRange,
  mostPeaks = 8,
): Point[] {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const votes = new Float32Array(columns * rows);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (mask[at] === 0) continue;
      const gx =
        strength[at - width + 1]! + 2 * strength[at + 1]! + strength[at + width + 1]! -
        strength[at - width - 1]! - 2 * strength[at - 1]! - strength[at + width - 1]!; // prettier-ignore
      const gy =
        strength[at + width - 1]! + 2 * strength[at + width]! + strength[at + width + 1]! -
        strength[at - width - 1]! - 2 * strength[at - width]! - strength[at - width + 1]!; // prettier-ignore
      const size = Math.hypot(gx, gy);
      if (size < LEAST_GRADIENT) continue;
      const dx = gx / size;
      const dy = gy / size;
      for (let radius = least; radius <= most; radius += 1) {
        vote(votes, columns, rows, x + dx * radius, y + dy * radius, 1 / radius);
        vote(votes, columns, rows, x - dx * radius, y - dy * radius, 1 / radius);
      }
    }
  return peaksOf(blurred(blurred(votes, columns, rows), columns, rows), columns, rows, mostPeaks);
}

function vote(
  votes: Float32Array,
  columns: number,
  rows: number,
  x: number,
  y: number,
  weight: number,
): void {
  const column = (x / CELL) | 0;
  const row = (y / CELL) | 0;
  if (x >= 0 && y >= 0 && column < columns && row < rows) votes[row * columns + column]! += weight;
}

function blurred(votes: Float32Array, columns: number, rows: number): Float32Array {
  const across = new Float32Array(votes.length);
  for (let at = 1; at < votes.length - 1; at++) across[at] = votes[at - 1]! + votes[at]! + votes[at + 1]!;
  const target = new Float32Array(votes.length);
  for (let at = columns; at < columns * (rows - 1); at++)
    target[at] = across[at - columns]! + across[at]! + across[at + columns]!;
  return target;
}

function peaksOf(votes: Float32Array, columns: number, rows: number, mostPeaks: number): Point[] {
  const peaks: Point[] = [];
  const left = votes.slice();
  const reach = Math.round(APART / CELL);
  let first = 0;
  while (peaks.length < mostPeaks) {
    let best = 0;
    for (let at = 1; at < left.length; at++) if (left[at]! > left[best]!) best = at;
    const value = left[best]!;
    first ||= value;
    if (value <= 0 || value < first * 0.25) break;
    const column = best % columns;
    const row = (best - column) / columns;
    peaks.push([(column + 0.5) * CELL, (row + 0.5) * CELL]);
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++)
      left.fill(
        0,
        y * columns + Math.max(0, column - reach),
        y * columns + Math.min(columns, column + reach + 1),
      );
  }
  return peaks;
}
