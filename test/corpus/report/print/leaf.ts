import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import { HAND_FACES, PRINT_FACES, type HandFace, type PrintFace } from './faces.ts';

/** How characters stand: `size` is the em in millimetres. */
export interface Type {
  size: number;
  face?: PrintFace;
  bold?: boolean;
  colour?: string;
  align?: 'left' | 'centre' | 'right';
  /** Millimetres between characters. */
  gap?: number;
}

/** A rectangle on the sheet in millimetres: left, top, right, bottom. */
export type Area = readonly [left: number, top: number, right: number, bottom: number];

/** A sheet under the printer: lengths in millimetres from the upper left corner. */
export interface Leaf {
  readonly context: SKRSContext2D;
  /** Pixels (or points) a millimetre. */
  readonly dots: number;
  readonly width: number;
  readonly height: number;
  /** Face and colour of type that names none. */
  face: PrintFace;
  colour: string;
  measure(text: string, type: Type): number;
  /** Prints on a baseline; returns where the type stands. */
  print(text: string, x: number, y: number, type: Type): Area;
  /** Prints wrapped lines; returns the baseline after the last one. */
  wrap(text: string, x: number, y: number, width: number, leading: number, type: Type): number;
  rule(x1: number, y1: number, x2: number, y2: number, weight?: number, colour?: string): void;
  frame(x: number, y: number, width: number, height: number, weight?: number): void;
  /** Writes as a pen does: every character a little off; returns where it stands. */
  write(text: string, x: number, y: number, pen: Pen): Area;
}

/** A hand and its pen. */
export interface Pen {
  face: HandFace;
  size: number;
  colour: string;
  random: Random;
}

const closing = '，。；：、）》”！？,.;:)';

/** Opens a leaf on a picture, or on a page of a PDF (`vector`), where nothing is drawn twice. */
export function openLeaf(
  context: SKRSContext2D,
  size: { dots: number; width: number; height: number },
  vector = false,
): Leaf {
  const { dots } = size;
  const set = (type: Type): void => {
    context.font = `${type.size * dots}px "${PRINT_FACES[type.face ?? leaf.face].family}"`;
    context.letterSpacing = `${(type.gap ?? 0) * dots}px`;
    context.fillStyle = type.colour ?? leaf.colour;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
  };
  const leaf: Leaf = {
    context,
    ...size,
    face: 'ming',
    colour: '#16151a',
    measure(text, type) {
      set(type);
      return context.measureText(text).width / dots;
    },
    print(text, x, y, type) {
      const width = leaf.measure(text, type);
      const left = type.align === 'centre' ? x - width / 2 : type.align === 'right' ? x - width : x;
      context.fillText(text, left * dots, y * dots);
      if (type.bold === true && !vector) {
        context.lineWidth = type.size * dots * 0.04;
        context.strokeStyle = type.colour ?? leaf.colour;
        context.strokeText(text, left * dots, y * dots);
      }
      return [left, y - type.size * 0.86, left + width, y + type.size * 0.14];
    },
    wrap(text, x, y, width, leading, type) {
      let line = '';
      let baseline = y;
      for (const character of text) {
        if (leaf.measure(line + character, type) > width && !closing.includes(character)) {
          leaf.print(line, x, baseline, type);
          baseline += leading;
          line = '';
        }
        line += character;
      }
      leaf.print(line, x, baseline, type);
      return baseline + leading;
    },
    rule(x1, y1, x2, y2, weight = 0.22, colour = leaf.colour) {
      context.strokeStyle = colour;
      context.lineWidth = weight * dots;
      context.beginPath();
      context.moveTo(x1 * dots, y1 * dots);
      context.lineTo(x2 * dots, y2 * dots);
      context.stroke();
    },
    frame(x, y, width, height, weight = 0.22) {
      context.strokeStyle = leaf.colour;
      context.lineWidth = weight * dots;
      context.strokeRect(x * dots, y * dots, width * dots, height * dots);
    },
    write(text, x, y, { face, size: em, colour, random }) {
      let at = x;
      const slant = random.between(-0.22, 0.02);
      const climb = random.between(-0.05, 0.02);
      context.letterSpacing = '0px';
      for (const character of text) {
        const own = em * random.between(0.88, 1.14) * (/[0-9]/.test(character) ? 1.15 : 1);
        context.save();
        context.font = `${own * dots}px "${HAND_FACES[face].family}"`;
        context.fillStyle = colour;
        context.translate(at * dots, (y + (at - x) * climb + random.between(-0.06, 0.06) * em) * dots);
        context.transform(1, random.between(-0.08, 0.08), slant, random.between(0.92, 1.1), 0, 0);
        context.fillText(character, 0, 0);
        const width = context.measureText(character).width / dots;
        context.restore();
        at += width * random.between(0.9, 1.12) + em * 0.04;
      }
      return [x, y - em, at, y + em * 0.2];
    },
  };
  return leaf;
}
