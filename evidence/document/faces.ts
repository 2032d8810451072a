import type { Faces } from '../../shared/readings/schema.ts';
import { findComponents, type Component } from '../image/layout/components.ts';
import type { QuarterTurn } from '../image/prepared-page.ts';
import type { Raster } from '../image/raster.ts';
import { shrink } from '../image/resample.ts';

/** Width, in pixels, at which a portrait is looked at, and below which nothing can be told. */
const lookedAt = 160;
const narrowest = 90;
/** A face takes at least this share of the portrait, and is so many times as high as wide (neck included). */
const leastFace = 0.03;
const shape = { least: 0.8, most: 2.6 };
/** Eyes, in widths of the face: how far apart, how level, how evenly about its middle, and their share of its box. */
const eyes = { nearest: 0.22, farthest: 0.62, level: 0.08, even: 0.09, smallest: 0.0008, largest: 0.03 };
/** Share of the height of face and neck, from above, in which eyes stand. */
const upper = { from: 0.1, to: 0.6 };

/**
 * Counts the faces of a portrait and tells whether the only one looks straight ahead: regions of the colour of skin, and in one of them two dark
 * spots level with each other and even about its middle. It sees no more than that; where it does not see it clearly it says
 * why and leaves the question to a person. `picture` is upright, as displayed.
 */
export function findFaces(picture: Raster): Faces {
  if (picture.channels === 1) return unknown('no-colour');
  if (Math.min(picture.width, picture.height) < narrowest) return unknown('too-small');
  const factor = Math.max(1, Math.floor(picture.width / lookedAt));
  const small = shrink(picture, factor);
  const { width, height } = small;
  const skin = skinOf(small);
  const regions = findComponents(skin, width, height).components.filter((region) =>
    mayBeFace(region, width * height),
  );
  if (regions.length === 0) return unknown('no-eyes');
  const frontal = regions.filter((region) => hasEyes(skin, width, region));
  if (regions.length > 1)
    return frontal.length === regions.length
      ? { count: regions.length, frontal: null, polygon: null, doubt: null }
      : unknown('many-regions');
  const [face] = frontal;
  if (face === undefined) return unknown('no-eyes');
  const [x0, y0] = [face.left * factor, face.top * factor];
  const [x1, y1] = [(face.right + 1) * factor, (face.bottom + 1) * factor];
  return {
    count: 1,
    frontal: true,
    polygon: [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
    ],
    doubt: null,
  };
}

/** The faces of a portrait as it came; up and down of a picture without text are a guess, and a turned one is left to a person. */
export const facesOf = (picture: Raster, rotation: QuarterTurn): Faces =>
  rotation === 0 ? findFaces(picture) : unknown('no-eyes');

const unknown = (doubt: Faces['doubt']): Faces => ({ count: null, frontal: null, polygon: null, doubt });

/** 1 where a pixel has the colour of skin, by its chroma alone (Chai and Ngan 1999, bounds for Cb and Cr). */
function skinOf({ width, height, data }: Raster): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [red, green, blue] = [data[pixel * 3]!, data[pixel * 3 + 1]!, data[pixel * 3 + 2]!];
    const cb = 128 - 0.168736 * red - 0.331264 * green + 0.5 * blue;
    const cr = 128 + 0.5 * red - 0.418688 * green - 0.081312 * blue;
    return red > 70 && cb >= 77 && cb <= 127 && cr >= 135 && cr <= 173 ? 1 : 0;
  });
}

function mayBeFace({ left, top, right, bottom, size }: Component, pixels: number): boolean {
  const tall = (bottom - top + 1) / (right - left + 1);
  return size >= pixels * leastFace && tall >= shape.least && tall <= shape.most;
}

/** Whether two holes in the skin stand as eyes do in a face that looks ahead. */
function hasEyes(skin: Uint8Array, width: number, face: Component): boolean {
  const [wide, tall] = [face.right - face.left + 1, face.bottom - face.top + 1];
  const inside = Uint8Array.from({ length: wide * tall }, (_, at) => {
    const [x, y] = [at % wide, Math.floor(at / wide)];
    return skin[(face.top + y) * width + face.left + x] === 0 ? 1 : 0;
  });
  const spots = findComponents(inside, wide, tall)
    .components.filter(({ left, top, right, bottom, size }) => {
      const middle = (top + bottom) / 2 / tall;
      const isEnclosed = left > 0 && top > 0 && right < wide - 1 && bottom < tall - 1;
      const share = size / (wide * tall);
      return (
        isEnclosed &&
        middle > upper.from &&
        middle < upper.to &&
        share >= eyes.smallest &&
        share <= eyes.largest
      );
    })
    .map(({ left, top, right, bottom }) => ({ x: (left + right) / 2 / wide, y: (top + bottom) / 2 / wide }));
  return spots.some((one) =>
    spots.some((other) => {
      const apart = other.x - one.x;
      return (
        apart > eyes.nearest &&
        apart < eyes.farthest &&
        Math.abs(other.y - one.y) < eyes.level &&
        Math.abs((one.x + other.x) / 2 - 0.5) < eyes.even
      );
    }),
  );
}
