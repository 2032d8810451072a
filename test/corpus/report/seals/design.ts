import type { SealType } from '../../../../shared/domain/enumerations.ts';
import type { Random } from '../../random.ts';
import type { PrintFace } from '../print/faces.ts';
import { PURPOSES } from './purpose.ts';

/** How an institution's seal is engraved. Lengths in millimetres, angles in degrees. */
export interface SealDesign {
  /** Arc text. */
  name: string;
  sealType: SealType;
  /** Purpose line, empty on the official seal. */
  purpose: string;
  face: PrintFace;
  /** A frame with the name above the purpose, without an arc. */
  framed: boolean;
  /** Half axes of the outer rim, or half the sides of the frame. */
  a: number;
  b: number;
  rim: number;
  /** A thin second rim so far inside the first, 0 for none. */
  innerRim: number;
  /** Ring inside the text, 0 for none. */
  textRing: number;
  /** Height of the arc characters and their width as a share of it. */
  high: number;
  slim: number;
  /** Arc that the name covers at most, and how wide characters are set at most. */
  arc: number;
  widest: number;
  /** Characters spread by length of the rim, or by angle of the centre (matters on ovals). */
  spacing: 'length' | 'angle';
  emblem: 'star' | 'cross' | 'outline-star' | 'none';
  emblemSize: number;
  /** Purpose line straight below the middle, or bent along the lower rim. */
  purposeBent: boolean;
  /** Digits along the lower rim (印章编码), empty for none. */
  digits: string;
}

/** Draws how a seal of an institution is engraved. */
export function drawSealDesign(name: string, sealType: SealType, random: Random): SealDesign {
  const round = sealType === 'OFFICIAL' || sealType === 'STRADDLE';
  const oval = !round && random.next() < 0.24;
  const framed = !round && !oval && random.next() < 0.07;
  const a = framed
    ? random.between(21, 27)
    : oval
      ? random.between(19, 23.5)
      : random.pick([19, 20, 20, 21, 21, 22.5]);
  const purpose = random.pick(PURPOSES[sealType] ?? ['']);
  const long = [...name].length > 13;
  const digits = random.next() < 0.4 ? `5104${String(random.integer(0, 999_999_999)).padStart(9, '0')}` : '';
  return {
    name,
    sealType,
    purpose,
    face: random.pick([
      'ming',
      'ming',
      'ming',
      'kai',
      'wenkai',
      'wenkaiBold',
      'xiaowei',
      'microhei',
      'zenhei',
    ]),
    framed,
    a,
    b: framed ? random.between(7.5, 10) : oval ? a * random.between(0.62, 0.8) : a,
    rim: random.between(0.7, 1.5),
    innerRim: random.next() < 0.22 ? random.between(1.2, 1.9) : 0,
    textRing: random.next() < 0.08 && !oval ? random.between(7.4, 8.6) : 0,
    high: a * (oval ? random.between(0.16, 0.19) : random.between(long ? 0.19 : 0.22, long ? 0.23 : 0.28)),
    slim: random.between(0.62, 0.98),
    arc: oval ? random.between(190, 240) : random.between(220, 285),
    widest: random.between(17, 30),
    spacing: random.pick(['length', 'length', 'angle']),
    emblem: oval
      ? random.pick(['none', 'none', 'star'])
      : random.pick(['star', 'star', 'star', 'star', 'cross', 'outline-star', 'none']),
    emblemSize: a * (oval ? 0.16 : random.between(0.24, 0.34)),
    purposeBent: !oval && purpose.length >= 5 && digits === '' && random.next() < 0.12,
    digits,
  };
}
