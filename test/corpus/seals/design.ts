import type { SealType } from '../../../shared/domain/enumerations.ts';
import type { Face } from '../print/fonts.ts';

/** How a seal is cut. Lengths in millimetres. */
export interface SealDesign {
  kind: 'institution' | 'personal';
  shape: 'circle' | 'ellipse' | 'square';
  /** Arc text of an institution seal, or the name on a personal seal. */
  name: string;
  /** Line below the star, empty on the official seal (公章). */
  centreText: string;
  sealType: SealType;
  /** Digits along the lower rim (印章编码), or `null`. */
  digits: string | null;
  face: Face;
  /** Degrees from one character of the arc to the next, as far as the rim has room. */
  spread: number;
  radiusX: number;
  radiusY: number;
  /** 0 = fresh ink everywhere, 1 = hardly any left. */
  wear: number;
  /** Colour of the ink, CSS. */
  ink: string;
}

/** A seal pressed on a sheet: centre in millimetres, tilt clockwise in radians. */
export interface Stamp {
  design: SealDesign;
  x: number;
  y: number;
  tilt: number;
}

/** Words on the centre line, by type of seal (印章类型, domain 2.3). */
export const CENTRE_TEXT: Partial<Record<SealType, string>> = {
  OFFICIAL: '',
  DIAG: '诊断证明专用章',
  MEDREC: '病历专用章',
  OUTP_MEDREC: '门诊病历专用章',
  LABREPORT: '检验报告专用章',
  IMAGINGREPORT: '影像诊断专用章',
  PATHREPORT: '病理报告专用章',
  INSUOFFICE: '医保办专用章',
};

const INKS = ['#d3202b', '#c8161d', '#dc2f34', '#cf2a3c'];

/** A round institution seal of 42 mm with a star; pass `shape: 'ellipse'` for an oval one without. */
export function institutionSeal(
  name: string,
  sealType: SealType,
  options: {
    shape?: 'circle' | 'ellipse';
    face?: Face;
    wear?: number;
    digits?: string | null;
    ink?: number;
    spread?: number;
  } = {},
): SealDesign {
  const shape = options.shape ?? 'circle';
  return {
    kind: 'institution',
    shape,
    name,
    centreText: CENTRE_TEXT[sealType] ?? '',
    sealType,
    digits: options.digits ?? null,
    face: options.face ?? 'song',
    spread: options.spread ?? 24,
    radiusX: shape === 'circle' ? 21 : 22.5,
    radiusY: shape === 'circle' ? 21 : 15,
    wear: options.wear ?? 0.25,
    ink: INKS[(options.ink ?? 0) % INKS.length]!,
  };
}

/** A square name seal (医师名章). */
export function personalSeal(name: string): SealDesign {
  return {
    kind: 'personal',
    shape: 'square',
    name,
    centreText: '',
    sealType: 'PERSONAL',
    digits: null,
    face: 'kai',
    spread: 0,
    radiusX: 7.5,
    radiusY: 7.5,
    wear: 0.2,
    ink: INKS[1]!,
  };
}
