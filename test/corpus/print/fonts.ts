import { GlobalFonts } from '@napi-rs/canvas';

/** Faces of papers and seals, by what they look like. All come from free font packages of the system. */
export const FACES = {
  /** 宋体, the text face of most forms. */
  song: 'AR PL UMing CN',
  /** 楷体, for signatures and some seals. */
  kai: 'AR PL UKai CN',
  /** 黑体, for titles and machine print. */
  hei: 'WenQuanYi Zen Hei',
  /** A second 黑体, rounder. */
  round: 'WenQuanYi Micro Hei',
} as const;
export type Face = keyof typeof FACES;

/** Names of the faces that this system lacks; papers drawn without them would show boxes. */
export function missingFaces(): string[] {
  return Object.values(FACES).filter((family) => !GlobalFonts.has(family));
}
