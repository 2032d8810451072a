import type { Raster } from '../raster.ts';
import { dilate, findComponents, type Component } from './components.ts';

const INK = 205;
const THINNEST = 6;
const THICKEST = 26;
const LEAST_STRETCH = 1.8;
/** A box filled more than this is a ruled line or a bar, not characters. */
const MOST_FILLED = 0.93;

/** Blobs of text on a page of about 562 pixels length: those that run across and those that run down. */
export interface TextBlobs {
  readonly across: Component[];
  readonly down: Component[];
}

const widthOf = (blob: Component): number => blob.right - blob.left + 1;
const heightOf = (blob: Component): number => blob.bottom - blob.top + 1;

const isLine = (length: number, thickness: number): boolean =>
  thickness >= THINNEST && thickness <= THICKEST && length > LEAST_STRETCH * thickness;

/** Joins neighbouring characters of a flattened grey page into blobs and keeps those with the shape of a line of text. */
export function findTextBlobs(flat: Raster): TextBlobs {
  const cells = flat.data.map((value) => (value < INK ? 1 : 0));
  const found = findComponents(dilate(cells, flat.width, flat.height, 1), flat.width, flat.height).components;
  const components = found.filter((blob) => blob.size <= MOST_FILLED * widthOf(blob) * heightOf(blob));
  return {
    across: components.filter((blob) => isLine(widthOf(blob), heightOf(blob))),
    down: components.filter((blob) => isLine(heightOf(blob), widthOf(blob))),
  };
}

/** Area covered by the boxes of some blobs. */
export const areaOf = (blobs: readonly Component[]): number =>
  blobs.reduce((sum, blob) => sum + widthOf(blob) * heightOf(blob), 0);
