import { deflateSync, inflateSync } from 'node:zlib';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from './unroll.ts';

const points = STRIP_COLUMNS * STRIP_ROWS;
/** Bytes of one turn: its ink, what of it is known, two places per column; the picture of two turns stands before it. */
const turnBytes = points * 4 + points + STRIP_COLUMNS * 8;

/**
 * An unrolled rim as bytes, nothing of it lost: what is needed to compare the seal with another directory later, without its
 * page. The form is the engine's own and good for one version of it.
 */
export function packRim({ strip, ink, known, parameterColumns, angleOf }: UnrolledSeal): Uint8Array {
  const size = new Uint32Array([strip.width, strip.height, strip.channels]);
  const angles = Float32Array.from({ length: STRIP_COLUMNS }, (_, column) => angleOf(column));
  const parts = [size, strip.data, ink, known, parameterColumns, angles];
  return new Uint8Array(
    deflateSync(
      Buffer.concat(
        parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
      ),
    ),
  );
}

/** The rim of such bytes; `null` for bytes that are none. */
export function unpackRim(packed: Uint8Array): UnrolledSeal | null {
  let bytes: Buffer;
  try {
    bytes = inflateSync(packed, { maxOutputLength: 16 * 1024 * 1024 });
  } catch {
    return null;
  }
  if (bytes.length < 12) return null;
  const [width, height, channels] = [0, 4, 8].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  const pictureBytes = width * height * channels;
  if ((channels !== 1 && channels !== 3) || bytes.length !== 12 + pictureBytes + turnBytes) return null;
  let at = 12;
  const take = (length: number): ArrayBuffer => {
    const part = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return part.buffer;
  };
  const strip = { width, height, channels, data: new Uint8Array(take(pictureBytes)) } as const;
  const ink = new Float32Array(take(points * 4));
  const known = new Uint8Array(take(points));
  const parameterColumns = new Float32Array(take(STRIP_COLUMNS * 4));
  const angles = new Float32Array(take(STRIP_COLUMNS * 4));
  return { strip, ink, known, parameterColumns, angleOf: (column) => angles[around(column)]! };
}

/** The column of one turn that a place along the rim lies in. */
const around = (column: number): number =>
  ((Math.round(column) % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
