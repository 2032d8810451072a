import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { GlobalFonts } from '@napi-rs/canvas';

/** A typeface of the report's papers: its family name on the canvas and the file it comes from. */
export interface Face {
  readonly family: string;
  /** A file of an npm package (`@…`) or of a Debian font package (absolute). */
  readonly file: string;
  /** Debian package to install when the file is missing. */
  readonly debian?: string;
}

const arphic = '/usr/share/fonts/truetype/arphic';
const wqy = '/usr/share/fonts/truetype/wqy';
const npm = (name: string, part = 'chinese-simplified-400'): string =>
  `@fontsource/${name}/files/${name}-${part}-normal.woff2`;

/** Faces of print and of seals (印刷体). None of them is a face of the engine's templates; a test compares the files. */
export const PRINT_FACES = {
  ming: { family: 'AR PL UMing CN', file: `${arphic}/uming.ttc`, debian: 'fonts-arphic-uming' },
  kai: { family: 'AR PL UKai CN', file: `${arphic}/ukai.ttc`, debian: 'fonts-arphic-ukai' },
  zenhei: { family: 'WenQuanYi Zen Hei', file: `${wqy}/wqy-zenhei.ttc`, debian: 'fonts-wqy-zenhei' },
  microhei: { family: 'WenQuanYi Micro Hei', file: `${wqy}/wqy-microhei.ttc`, debian: 'fonts-wqy-microhei' },
  wenkai: { family: 'report-wenkai', file: npm('lxgw-wenkai', 'latin-500') },
  wenkaiBold: { family: 'report-wenkai-bold', file: npm('lxgw-wenkai', 'latin-700') },
  xiaowei: { family: 'report-xiaowei', file: npm('zcool-xiaowei') },
} as const satisfies Record<string, Face>;
export type PrintFace = keyof typeof PRINT_FACES;

/** Faces that look written by hand (手写体). */
export const HAND_FACES = {
  brush: { family: 'report-brush', file: npm('ma-shan-zheng') },
  running: { family: 'report-running', file: npm('zhi-mang-xing') },
  grass: { family: 'report-grass', file: npm('liu-jian-mao-cao') },
  quick: { family: 'report-quick', file: npm('long-cang') },
} as const satisfies Record<string, Face>;
export type HandFace = keyof typeof HAND_FACES;

const all: readonly Face[] = [...Object.values(PRINT_FACES), ...Object.values(HAND_FACES)];

/** The font files of all faces, absolute; throws when a package is not installed. */
export function faceFiles(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return all.map(({ file }) => (file.startsWith('@') ? resolve(file) : file));
}

/** Makes every face known to the canvas. Returns the Debian packages that are missing; then nothing may be printed. */
export function registerFaces(): string[] {
  const { resolve } = createRequire(import.meta.url);
  const missing: string[] = [];
  for (const { family, file, debian } of all) {
    if (debian !== undefined) {
      if (!existsSync(file) || !GlobalFonts.has(family)) missing.push(debian);
    } else if (!GlobalFonts.has(family) && GlobalFonts.registerFromPath(resolve(file), family) === null)
      throw new Error(`cannot load the font ${file}`);
  }
  return missing;
}
