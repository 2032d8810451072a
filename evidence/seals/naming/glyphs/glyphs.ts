import { createCanvas } from '@napi-rs/canvas';
import { registerSealFaces, type SealFace } from './faces.ts';
import { CELL_HEIGHT, CELL_WIDTH, strokesOfDrawn, type Strokes } from './strokes.ts';

/** A character drawn to be compared: zero mean, unit length, `width × height` values row by row. */
export interface Template {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** Draws characters for comparison; keeps what it has drawn. */
export interface Glyphs {
  /** The character at a size, softened like ink; null when the face has no such character. */
  readonly template: (face: SealFace, character: string, width: number, height: number) => Template | null;
  /** The strokes of a character; null when the face has no such character. */
  readonly strokes: (face: SealFace, character: string) => Strokes | null;
}

/** So many templates of all sizes are kept; then the store begins anew, so that a long day needs no more memory. */
const MOST_TEMPLATES = 16_000;

const EM = 64;
/** Characters stand within the em square with a little air around. */
const AIR = 0.03;

/** Prepares the faces and an empty store of drawn characters. */
export function createGlyphs(): Glyphs {
  registerSealFaces();
  const masters = new Map<string, Uint8Array | null>();
  const strokes = new Map<string, Strokes | null>();
  const templates = new Map<string, Template | null>();
  const master = (face: SealFace, character: string): Uint8Array | null => {
    const key = `${face} ${character}`;
    if (!masters.has(key)) masters.set(key, draw(face, character));
    return masters.get(key) ?? null;
  };
  return {
    template: (face, character, width, height) => {
      const key = `${face} ${character} ${width} ${height}`;
      if (templates.size >= MOST_TEMPLATES) templates.clear();
      if (!templates.has(key)) {
        const drawn = master(face, character);
        templates.set(key, drawn === null ? null : normalised(reduced(drawn, width, height), width, height));
      }
      return templates.get(key) ?? null;
    },
    strokes: (face, character) => {
      const key = `${face} ${character}`;
      if (!strokes.has(key)) {
        const drawn = master(face, character);
        strokes.set(key, drawn === null ? null : strokesOfDrawn(reduced(drawn, CELL_WIDTH, CELL_HEIGHT)));
      }
      return strokes.get(key) ?? null;
    },
  };
}

/** Ink of a character in its em square, 0…255; null when nothing was drawn. */
function draw(face: SealFace, character: string): Uint8Array | null {
  const canvas = createCanvas(EM, EM);
  const context = canvas.getContext('2d');
  context.font = `${EM}px ${face}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(character, EM / 2, EM * 0.88);
  const { data } = context.getImageData(0, 0, EM, EM);
  const ink = Uint8Array.from({ length: EM * EM }, (_, at) => data[at * 4 + 3]!);
  return ink.some((value) => value > 127) ? ink : null;
}

/** The em square without its air, averaged down to a size. */
function reduced(master: Uint8Array, width: number, height: number): Float32Array {
  const values = new Float32Array(width * height);
  const span = 1 - 2 * AIR;
  const steps = 4;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let sy = 0; sy < steps; sy++)
        for (let sx = 0; sx < steps; sx++) {
          const x = Math.floor((AIR + (span * (column + (sx + 0.5) / steps)) / width) * EM);
          const y = Math.floor((AIR + (span * (row + (sy + 0.5) / steps)) / height) * EM);
          sum += master[y * EM + x]!;
        }
      values[row * width + column] = sum / (steps * steps * 255);
    }
  return values;
}

function normalised(sharp: Float32Array, width: number, height: number): Template | null {
  const values = softened(sharp, width, height);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  for (let at = 0; at < values.length; at++) {
    values[at]! -= mean;
    squares += values[at]! ** 2;
  }
  if (squares < 1e-6) return null;
  const length = Math.sqrt(squares);
  return { width, height, values: values.map((value) => value / length) };
}

/** 3 × 3 mean, white outside. */
function softened(values: Float32Array, width: number, height: number): Float32Array {
  const target = new Float32Array(values.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++)
          sum += values[y * width + x]!;
      target[row * width + column] = sum / 9;
    }
  return target;
}
