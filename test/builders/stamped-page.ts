import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createRaster, type Raster } from '../../evidence/image/raster.ts';
import { registerSealFaces, type SealFace } from '../../evidence/seals/naming/glyphs/faces.ts';
import type { SnippetReader } from '../../evidence/image/prepared-page.ts';

/** Pixels per millimetre of a drawn A4 page. */
export const PAGE_SCALE = 5.9;
const WIDTH = Math.round(210 * PAGE_SCALE);
const HEIGHT = Math.round(297 * PAGE_SCALE);
const RED = '#d3202b';

/** A round or oval seal, millimetres. */
export interface RoundSeal {
  name: string;
  x: number;
  y: number;
  radiusX?: number;
  radiusY?: number;
  tilt?: number;
  face?: SealFace;
  ink?: string;
}

export interface StampedPage {
  round?: RoundSeal[];
  /** Square name seals: centre and side, millimetres. */
  squares?: { x: number; y: number; side: number; tilt?: number }[];
  /** Letterhead in red above a red rule. */
  redLetterhead?: string;
  /** Lines of black print. */
  lines?: number;
}

/** Draws an A4 page with print and seals, as a flawless scan. */
export function drawStampedPage({
  round = [],
  squares = [],
  redLetterhead,
  lines = 12,
}: StampedPage): Raster {
  registerSealFaces();
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.scale(PAGE_SCALE, PAGE_SCALE);
  context.fillStyle = '#222';
  context.font = '4.5px menshen-song-light';
  for (let line = 0; line < lines; line++)
    context.fillText('患者因反复头晕头痛三年余来我院就诊查体血压偏高建议低盐饮食', 25, 60 + line * 9);
  if (redLetterhead !== undefined) drawLetterhead(context, redLetterhead);
  context.globalCompositeOperation = 'multiply';
  for (const seal of round) drawRound(context, seal);
  for (const { x, y, side, tilt = 0 } of squares) drawSquare(context, x, y, side, tilt);
  return rasterOf(context);
}

function drawLetterhead(context: SKRSContext2D, text: string): void {
  context.fillStyle = RED;
  context.strokeStyle = RED;
  context.textAlign = 'center';
  context.font = '9px menshen-song-bold';
  context.fillText(text, 105, 28);
  context.textAlign = 'left';
  context.fillRect(20, 36, 170, 0.6);
}

function drawRound(context: SKRSContext2D, seal: RoundSeal): void {
  const { name, radiusX = 21, radiusY = seal.radiusX ?? 21, face = 'menshen-song-bold', ink = RED } = seal;
  context.save();
  context.translate(seal.x, seal.y);
  context.rotate(seal.tilt ?? 0);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = 1.1;
  context.beginPath();
  context.ellipse(0, 0, radiusX - 0.5, radiusY - 0.5, 0, 0, 2 * Math.PI);
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `5.2px ${face}`;
  const letters = [...name];
  const step = 0.36;
  for (const [at, letter] of letters.entries()) {
    const angle = (at - (letters.length - 1) / 2) * step;
    context.save();
    context.rotate(angle);
    context.translate(0, -(Math.min(radiusX, radiusY) - 4.6));
    context.scale(0.8, 1);
    context.fillText(letter, 0, 0);
    context.restore();
  }
  context.beginPath();
  for (let at = 0; at < 10; at++) {
    const reach = at % 2 === 0 ? 6 : 2.3;
    context.lineTo(reach * Math.sin((at * Math.PI) / 5), -reach * Math.cos((at * Math.PI) / 5));
  }
  context.fill();
  context.restore();
}

function drawSquare(context: SKRSContext2D, x: number, y: number, side: number, tilt: number): void {
  context.save();
  context.translate(x, y);
  context.rotate(tilt);
  context.strokeStyle = RED;
  context.fillStyle = RED;
  context.lineWidth = 0.9;
  context.strokeRect(-side / 2 + 0.45, -side / 2 + 0.45, side - 0.9, side - 0.9);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${side * 0.4}px menshen-song-bold`;
  for (const [at, letter] of [...'李大山印'].entries())
    context.fillText(letter, (at % 2 === 0 ? -0.22 : 0.22) * side, (at < 2 ? -0.22 : 0.22) * side);
  context.restore();
}

function rasterOf(context: SKRSContext2D): Raster {
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  const raster = createRaster(WIDTH, HEIGHT, 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3)
    raster.data.set(data.subarray(from, from + 3), to);
  return raster;
}

/** A recogniser that can read nothing; the page then counts as upright. */
export const blindReader: SnippetReader = async () => ({ text: '', confidence: 0 });
