import sharp from 'sharp';
import { fail, ok, type Result } from '../../shared/result.ts';
import { decodeHeic } from './heic.ts';
import { describeUnreadable, sniffMediaType } from './media-type.ts';
import type { Raster } from './raster.ts';

/** More pixels than a 600-dpi A3 scan are a mistake or an attack. */
const PIXEL_LIMIT = 80_000_000;
/** No scanner or camera makes a longer side; a strip of such length is an attack. */
const LONGEST_SIDE = 30_000;

sharp.cache(false);
sharp.concurrency(1);

/**
 * Decodes a picture to red, green, blue at its full size, turned as EXIF says, transparent parts white.
 * The bytes decide the type, never a file name: a PNG that is called `.jpg` is read.
 * Fails with `file-empty`, `file-type-unsupported` (also for PDF, which is not a picture), `image-too-large`, `file-damaged`.
 */
export async function decodeImage(bytes: Uint8Array): Promise<Result<Raster>> {
  if (bytes.length === 0) return fail('file-empty');
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null) return fail('file-type-unsupported', { type: describeUnreadable(bytes) });
  if (mediaType === 'application/pdf') return fail('file-type-unsupported', { type: 'PDF' });
  if (mediaType === 'image/heic') return decodeHeic(bytes, PIXEL_LIMIT);
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > PIXEL_LIMIT || Math.max(width, height) > LONGEST_SIDE)
      return fail('image-too-large', { size: `${width}×${height}`, limit: `${PIXEL_LIMIT / 1e6} 百万` });
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: PIXEL_LIMIT })
      .autoOrient()
      .toColourspace('srgb')
      .flatten({ background: '#ffffff' })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return ok(asColour(info.width, info.height, info.channels, data));
  } catch {
    return fail('file-damaged');
  }
}

function asColour(width: number, height: number, channels: number, samples: Uint8Array): Raster {
  if (channels === 3) return { width, height, channels, data: samples };
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++)
    data.fill(samples[pixel * channels]!, pixel * 3, pixel * 3 + 3);
  return { width, height, channels: 3, data };
}
