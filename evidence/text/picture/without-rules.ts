import type { Raster } from '../../image/raster.ts';
import { createRaster } from '../../image/raster.ts';

/** Darker than this may belong to a rule. */
const inked = 205;
/** Least length of a rule, prepared pixels: longer than any stroke of a letterhead. */
const shortest = 112;
/** Dividers of a table row are shorter; below the letterhead no printed stroke is as tall. */
const shortestDivider = 58;
const letterheadShare = 0.16;
/** A rule that stands a little askew is a chain of straight runs of at least this length. */
const shortestRun = 22;
/** Most thickness of a rule, prepared pixels, and how far it may drift for each pixel of its length. */
const thickest = 8;
const drift = 0.05;
const paper = 255;

/** A straight run of ink: on `line`, from `start` to `end` (exclusive). Lines are rows, or columns when going down. */
interface Run {
  line: number;
  start: number;
  end: number;
  /** Runs that touch share a chain; the index of its first run. */
  chain: number;
}

/**
 * The print without its printed rules (表格线、下划线): long thin lines, also slightly askew ones, become paper, and strokes that
 * cross them stay. A rule below a name or between rows of a table otherwise becomes a row of marks, or joins two rows.
 */
export function withoutRules(print: Raster): Raster {
  const target = createRaster(print.width, print.height, 1);
  target.data.set(print.data);
  for (const down of [false, true]) eraseRules(print, target, down);
  return target;
}

function eraseRules(source: Raster, target: Raster, down: boolean): void {
  const { width, height, data } = source;
  const [lines, across, along] = down ? [width, 1, width] : [height, width, 1];
  const isInk = (line: number, at: number): boolean =>
    line >= 0 && line < lines && data[line * across + at * along]! < inked;
  const runs = chained(down ? findRunsDown(source) : findRunsAcross(source));
  for (const chain of Map.groupBy(runs, (run) => run.chain).values()) {
    const start = Math.min(...chain.map((run) => run.start));
    const end = Math.max(...chain.map((run) => run.end));
    const first = Math.min(...chain.map((run) => run.line));
    const last = Math.max(...chain.map((run) => run.line));
    const least = down && start > height * letterheadShare ? shortestDivider : shortest;
    if (end - start < least || last - first + 1 > thickest + drift * (end - start)) continue;
    for (const run of chain) for (let at = run.start; at < run.end; at += 1) eraseAt(run.line, at);
  }

  function eraseAt(line: number, at: number): void {
    let above = 0;
    while (above <= thickest && isInk(line - above - 1, at)) above += 1;
    let below = 0;
    while (below <= thickest && isInk(line + below + 1, at)) below += 1;
    if (above + below + 1 > thickest) return;
    for (let other = line - above - 1; other <= line + below + 1; other += 1)
      if (other >= 0 && other < lines) target.data[other * across + at * along] = paper;
  }
}

function findRunsAcross({ width, height, data }: Raster): Run[] {
  const runs: Run[] = [];
  for (let line = 0, from = 0; line < height; line += 1, from += width) {
    let start = 0;
    for (let at = 0; at < width; at += 1) {
      if (data[from + at]! < inked) continue;
      if (at - start >= shortestRun) runs.push({ line, start, end: at, chain: runs.length });
      start = at + 1;
    }
    if (width - start >= shortestRun) runs.push({ line, start, end: width, chain: runs.length });
  }
  return runs;
}

/** Runs down the columns, found row by row as the picture lies in memory. */
function findRunsDown({ width, height, data }: Raster): Run[] {
  const runs: Omit<Run, 'chain'>[] = [];
  const starts = new Int32Array(width);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let line = 0; line < width; line += 1, at += 1) {
      if (data[at]! < inked) continue;
      const start = starts[line]!;
      if (y - start >= shortestRun) runs.push({ line, start, end: y });
      starts[line] = y + 1;
    }
  for (let line = 0; line < width; line += 1)
    if (height - starts[line]! >= shortestRun) runs.push({ line, start: starts[line]!, end: height });
  return runs
    .toSorted((one, other) => one.line - other.line || one.start - other.start)
    .map((run, chain) => ({ ...run, chain }));
}

/** Gives runs of neighbouring lines that touch, ends included, one chain. `runs` are ordered by line and start. */
function chained(runs: Run[]): Run[] {
  const rootOf = (index: number): number => {
    let root = index;
    while (runs[root]!.chain !== root) root = runs[root]!.chain;
    runs[index]!.chain = root;
    return root;
  };
  let from = 0;
  runs.forEach((run, index) => {
    while (runs[from]!.line < run.line - 2) from += 1;
    for (let other = from; other < index; other += 1) {
      const before = runs[other]!;
      if (before.end < run.start - 3 || before.start > run.end + 3) continue;
      const [a, b] = [rootOf(other), rootOf(index)];
      runs[Math.max(a, b)]!.chain = Math.min(a, b);
    }
  });
  runs.forEach((_, index) => rootOf(index));
  return runs;
}
