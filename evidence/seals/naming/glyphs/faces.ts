import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

/** A typeface in which characters are drawn to be compared with those of a seal. */
export type SealFace = 'menshen-song-bold' | 'menshen-song-light' | 'menshen-hei';

/** The faces of the first cut: Song with strong strokes, and an even stroke, to which worn ink comes near. */
export const FIRST_FACES: readonly SealFace[] = ['menshen-song-bold', 'menshen-hei'];

/** All faces. */
export const SEAL_FACES: readonly SealFace[] = ['menshen-song-bold', 'menshen-hei', 'menshen-song-light'];

const FILES: Record<SealFace, string> = {
  'menshen-song-bold': '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2',
  'menshen-song-light': '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
  'menshen-hei': '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff2',
};

/** Makes the faces known to the canvas, once. Throws when a font file of the installation is missing. */
export function registerSealFaces(): void {
  const { resolve } = createRequire(import.meta.url);
  for (const face of SEAL_FACES) {
    if (GlobalFonts.has(face)) continue;
    if (GlobalFonts.registerFromPath(resolve(FILES[face]), face) === null)
      throw new Error(`cannot load ${FILES[face]}`);
  }
}
