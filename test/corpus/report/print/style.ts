import { createRandom } from '../../random.ts';
import type { PrintFace } from './faces.ts';

/** How a paper is set. */
export interface Style {
  nameFace: PrintFace;
  titleFace: PrintFace;
  body: PrintFace;
  labels: PrintFace;
  /** Colour of the letterhead. */
  accent: string;
  ink: string;
  /** What stands between label and value. */
  sep: string;
  underlined: boolean;
  boldLabels: boolean;
  /** Em of body type in millimetres. */
  size: number;
  logo: 'none' | 'cross' | 'ring';
  headRule: 'none' | 'single' | 'double' | 'red';
  /** Second name or address under the letterhead. */
  subline: boolean;
  left: number;
  stretched: boolean;
}

/** Draws the style of a paper. */
export function drawStyle(seed: string): Style {
  const random = createRandom(`report-style/${seed}`);
  const red = random.next() < 0.22;
  return {
    nameFace: random.pick(['ming', 'kai', 'zenhei', 'xiaowei', 'wenkaiBold']),
    titleFace: random.pick(['zenhei', 'ming', 'kai', 'microhei']),
    body: random.pick(['ming', 'ming', 'ming', 'wenkai', 'kai', 'microhei', 'zenhei']),
    labels: random.pick(['ming', 'zenhei', 'microhei', 'kai']),
    accent: red
      ? random.pick(['#b3141b', '#c8252b', '#a50f2d'])
      : random.pick(['#16151a', '#16151a', '#1b3f8b', '#0d5f56']),
    ink: random.pick(['#131218', '#1d1c22', '#2a2a33', '#0c0c0c']),
    sep: random.pick(['：', '：', ':', '： ', ' : ']),
    underlined: random.next() < 0.4,
    boldLabels: random.next() < 0.25,
    size: random.between(3.7, 4.9),
    logo: random.pick(['none', 'none', 'cross', 'ring']),
    headRule: random.pick(['none', 'single', 'single', 'double', 'red']),
    subline: random.next() < 0.3,
    left: random.between(16, 24),
    stretched: random.next() < 0.2,
  };
}
