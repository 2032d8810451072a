import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { PRINT_FACES } from '../print/faces.ts';
import type { SealDesign } from './design.ts';

/** An engraved seal face: full ink on nothing, centre in the middle of the picture. */
export interface Engraving {
  canvas: Canvas;
  /** Pixels a millimetre. */
  dots: number;
  /** Where each arc character stands, millimetres from the centre, and its half height. */
  characters: { x: number; y: number; reach: number }[];
}

const margin = 2.5;

/** Engraves a seal at so many pixels a millimetre. */
export function engrave(design: SealDesign, dots: number): Engraving {
  const wide = Math.ceil(2 * (design.a + margin) * dots);
  const tall = Math.ceil(2 * (design.b + margin) * dots);
  const canvas = createCanvas(wide, tall);
  const context = canvas.getContext('2d');
  context.translate(wide / 2, tall / 2);
  context.scale(dots, dots);
  const { a, b, rim } = design;
  if (design.framed) return { canvas, dots, characters: framedText(context, design) };
  ring(context, a - rim / 2, b - rim / 2, rim);
  if (design.innerRim > 0) ring(context, a - rim - design.innerRim, b - rim - design.innerRim, 0.3);
  if (design.textRing > 0) ring(context, a - design.textRing, b - design.textRing, 0.35);
  const characters = arcText(context, design);
  if (design.digits !== '') lowerArc(context, design, design.digits, 1.7, 4.6);
  if (design.purposeBent) lowerArc(context, design, design.purpose, design.a * 0.17, 15);
  else if (design.purpose !== '') straightPurpose(context, design);
  emblem(context, design);
  return { canvas, dots, characters };
}

/** Name above purpose in a frame. */
function framedText(context: SKRSContext2D, design: SealDesign): Engraving['characters'] {
  const { a, b, rim } = design;
  context.lineWidth = rim * 0.7;
  context.strokeRect(-a + rim / 2, -b + rim / 2, 2 * a - rim, 2 * b - rim);
  const lines = [design.name, design.purpose].filter((text) => text !== '');
  return lines.flatMap((text, line) => {
    const letters = [...text];
    const step = (2 * a - 2 * rim - 1.5) / letters.length;
    const high = Math.min(b * 0.68, step * 1.25);
    const y = lines.length === 1 ? 0 : (line - 0.5) * b * 0.88;
    return letters.map((letter, at) => {
      const x = (at - (letters.length - 1) / 2) * step;
      context.save();
      context.translate(x, y);
      character(context, PRINT_FACES[design.face].family, letter, Math.min(step * 0.92, high), high);
      context.restore();
      return { x, y, reach: high / 2 };
    });
  });
}

function ring(context: SKRSContext2D, a: number, b: number, weight: number): void {
  context.lineWidth = weight;
  context.beginPath();
  context.ellipse(0, 0, a, b, 0, 0, Math.PI * 2);
  context.stroke();
}

/** One character with its middle in the origin, as wide and high as said. */
function character(context: SKRSContext2D, face: string, text: string, wide: number, high: number): void {
  context.save();
  context.scale(wide / 100, high / 100);
  context.font = `100px "${face}"`;
  context.textAlign = 'center';
  context.fillText(text, 0, 37);
  context.lineWidth = 3.4;
  context.strokeText(text, 0, 37);
  context.restore();
}

/** The arc text, clockwise around the top; each character stands on the normal of the oval through its place. */
function arcText(context: SKRSContext2D, design: SealDesign): Engraving['characters'] {
  const letters = [...design.name];
  const inset = design.rim + design.innerRim + 0.75 + design.high / 2;
  const [p, q] = [design.a - inset, design.b - inset];
  const step = Math.min(design.widest, design.arc / Math.max(1, letters.length - 1));
  const angles = letters.map((_, at) => ((at - (letters.length - 1) / 2) * step * Math.PI) / 180);
  const placed =
    design.spacing === 'length' && p !== q ? angles.map((angle) => byLength(angle, p, q)) : angles;
  const pitch = (step * Math.PI * Math.sqrt((p * p + q * q) / 2)) / 180;
  const wide = Math.min(design.high * design.slim, pitch * 0.92);
  return letters.map((letter, at) => {
    const t = placed[at]!;
    const [x, y] = [p * Math.sin(t), -q * Math.cos(t)];
    context.save();
    context.translate(x, y);
    context.rotate(Math.atan2(x / (p * p), -y / (q * q)));
    character(context, PRINT_FACES[design.face].family, letter, wide, design.high);
    context.restore();
    return { x, y, reach: design.high / 2 };
  });
}

/** Parameter of the oval whose distance along the rim from the top is that of `angle` on a circle of equal length. */
function byLength(angle: number, p: number, q: number): number {
  const total = Math.PI * (3 * (p + q) - Math.sqrt((3 * p + q) * (p + 3 * q)));
  const wanted = (Math.abs(angle) / (2 * Math.PI)) * total;
  let length = 0;
  let t = 0;
  const dt = 0.002;
  while (length < wanted && t < Math.PI) {
    length += Math.hypot(p * Math.cos(t), q * Math.sin(t)) * dt;
    t += dt;
  }
  return Math.sign(angle) * t;
}

/** Small text along the lower rim, read from left to right. */
function lowerArc(
  context: SKRSContext2D,
  design: SealDesign,
  text: string,
  high: number,
  degrees: number,
): void {
  const letters = [...text];
  const inset = design.rim + design.innerRim + 0.7 + high / 2;
  for (const [at, letter] of letters.entries()) {
    const t = ((at - (letters.length - 1) / 2) * degrees * Math.PI) / 180;
    context.save();
    context.translate((design.a - inset) * Math.sin(t), (design.b - inset) * Math.cos(t));
    context.rotate(-t);
    character(context, PRINT_FACES.zenhei.family, letter, high * (high > 2 ? 0.8 : 1.1), high);
    context.restore();
  }
}

function straightPurpose(context: SKRSContext2D, design: SealDesign): void {
  const letters = [...design.purpose];
  const oval = design.b < design.a * 0.9;
  const y = oval ? design.b * (design.emblem === 'none' ? 0.12 : 0.34) : design.b * 0.47;
  const room = 1.5 * design.a * Math.sqrt(1 - (y / design.b) ** 2) - 2.5;
  const high = Math.min(design.a * 0.2, (room / letters.length) * 1.15);
  const step = Math.min(high * 1.08, room / letters.length);
  for (const [at, letter] of letters.entries()) {
    context.save();
    context.translate((at - (letters.length - 1) / 2) * step, y);
    character(context, PRINT_FACES[design.face].family, letter, Math.min(high, step * 0.95), high);
    context.restore();
  }
}

function emblem(context: SKRSContext2D, design: SealDesign): void {
  const size = design.emblemSize;
  const y = design.purpose === '' || design.purposeBent ? 0 : -size * 0.28;
  context.beginPath();
  if (design.emblem === 'cross') {
    context.rect(-size * 0.3, y - size * 0.9, size * 0.6, size * 1.8);
    context.rect(-size * 0.9, y - size * 0.3, size * 1.8, size * 0.6);
    context.fill();
  } else if (design.emblem !== 'none') {
    for (let tip = 0; tip < 5; tip += 1) {
      const out = (tip * 2 * Math.PI) / 5;
      const inner = out + Math.PI / 5;
      context.lineTo(size * Math.sin(out), y - size * Math.cos(out));
      context.lineTo(size * 0.382 * Math.sin(inner), y - size * 0.382 * Math.cos(inner));
    }
    context.closePath();
    context.lineWidth = 0.5;
    if (design.emblem === 'star') context.fill();
    else context.stroke();
  }
}
