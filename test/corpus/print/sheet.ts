import type { SKRSContext2D } from '@napi-rs/canvas';
import { FACES, type Face } from './fonts.ts';

/** How a text stands: size in millimetres of the em square. */
export interface TextStyle {
  size: number;
  face?: Face;
  bold?: boolean;
  align?: 'left' | 'center' | 'right';
  colour?: string;
  /** Extra millimetres between characters. */
  spacing?: number;
}

/** A sheet of paper being printed; every length is in millimetres from the upper left corner. */
export interface Sheet {
  readonly context: SKRSContext2D;
  /** Pixels (or PDF points) per millimetre. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Face of text that names none. */
  body: Face;
  /** Prints one line on its baseline and returns its width. */
  text(text: string, x: number, y: number, style: TextStyle): number;
  /** Prints text wrapped to a width; returns the baseline below the last line. */
  paragraph(text: string, x: number, y: number, width: number, leading: number, style: TextStyle): number;
  line(x1: number, y1: number, x2: number, y2: number, weight?: number, colour?: string): void;
  box(x: number, y: number, width: number, height: number, weight?: number): void;
}

const INK = '#1c1b1f';
const NEVER_FIRST = new Set('，。；：、）》”！？');

/**
 * Opens a sheet on a canvas (`ink`) or on a PDF page (`type`). Ink spreads a little and bold text is drawn with a rim;
 * type prints each text exactly once, bold in another face, so that the text layer of a PDF says nothing twice.
 */
export function openSheet(
  context: SKRSContext2D,
  scale: number,
  width: number,
  height: number,
  medium: 'ink' | 'type' = 'ink',
): Sheet {
  const prepare = ({ size, face = sheet.body, bold = false, colour = INK, spacing = 0 }: TextStyle): void => {
    context.font = `${size * scale}px "${FACES[medium === 'type' && bold ? 'hei' : face]}"`;
    context.letterSpacing = `${spacing * scale}px`;
    context.fillStyle = colour;
    context.textBaseline = 'alphabetic';
  };
  const measure = (text: string): number => context.measureText(text).width / scale;
  const sheet: Sheet = {
    context,
    scale,
    width,
    height,
    body: 'song',
    text(text, x, y, style) {
      prepare(style);
      const length = measure(text);
      const left = style.align === 'center' ? x - length / 2 : style.align === 'right' ? x - length : x;
      context.fillText(text, left * scale, y * scale);
      if (medium === 'ink') {
        context.strokeStyle = style.colour ?? INK;
        context.lineWidth = style.size * scale * (style.bold ? 0.035 : 0.012);
        context.strokeText(text, left * scale, y * scale);
      }
      return length;
    },
    paragraph(text, x, y, limit, leading, style) {
      prepare(style);
      let line = '';
      let baseline = y;
      for (const character of text) {
        if (measure(line + character) > limit && !NEVER_FIRST.has(character)) {
          sheet.text(line, x, baseline, style);
          baseline += leading;
          line = '';
        }
        line += character;
      }
      sheet.text(line, x, baseline, style);
      return baseline + leading;
    },
    line(x1, y1, x2, y2, weight = 0.25, colour = INK) {
      context.strokeStyle = colour;
      context.lineWidth = weight * scale;
      context.beginPath();
      context.moveTo(x1 * scale, y1 * scale);
      context.lineTo(x2 * scale, y2 * scale);
      context.stroke();
    },
    box(x, y, wide, high, weight = 0.25) {
      context.strokeStyle = INK;
      context.lineWidth = weight * scale;
      context.strokeRect(x * scale, y * scale, wide * scale, high * scale);
    },
  };
  return sheet;
}
