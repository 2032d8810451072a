import { createRaster, type Raster } from '../raster.ts';

/** One channel of a colour picture: 0 red, 1 green, 2 blue. */
export function channelOf(flat: Raster, channel: 0 | 1 | 2): Raster {
  const target = createRaster(flat.width, flat.height, 1);
  for (let pixel = 0, at = channel; pixel < target.data.length; pixel++, at += 3)
    target.data[pixel] = flat.data[at]!;
  return target;
}

/** Channels of a grey picture differ by less than this on the mean, whatever the compression. */
const GREY_SPREAD = 1.5;
/** A neutral page with a little ink of a colour, as a bright scanner gives it, has colour too. */
const COLOURED = 40;
const LEAST_COLOURED_SHARE = 0.0003;

/**
 * Whether a picture was taken in colour. False for a grey scan and for a photocopy, whose channels are equal throughout;
 * on such a page a red seal cannot be told from a black one. Takes the picture before its tint is taken out.
 */
export function hasColour(drawn: Raster): boolean {
  let spread = 0;
  let coloured = 0;
  let seen = 0;
  for (let at = 0; at < drawn.data.length; at += 12, seen++) {
    const red = drawn.data[at]!;
    const green = drawn.data[at + 1]!;
    const blue = drawn.data[at + 2]!;
    const difference = Math.max(red, green, blue) - Math.min(red, green, blue);
    spread += difference;
    if (difference > COLOURED) coloured++;
  }
  return spread > seen * GREY_SPREAD || coloured > seen * LEAST_COLOURED_SHARE;
}
