import sharp from 'sharp';
import type { Random } from '../../random.ts';
import type { Raster } from '../capture/raster.ts';
import type { Condition } from '../plan/page-plan.ts';

/** A picture file without any metadata. */
export interface PictureFile {
  bytes: Buffer;
  extension: 'jpg' | 'png' | 'webp' | 'tiff';
}

/** Encodes a capture as its condition does; `turned` turns the stored pixels clockwise. */
export async function encodePicture(
  raster: Raster,
  condition: Condition,
  turned: number,
  random: Random,
): Promise<PictureFile> {
  let { width, height } = raster;
  let image = sharp(raster.data, { raw: { width, height, channels: 3 } });
  if (condition === 'scan-compressed') {
    const share = random.between(0.62, 0.85);
    width = Math.round(width * share);
    height = Math.round(height * share);
    const small = await image
      .resize(width, height, { kernel: 'cubic' })
      .jpeg({ quality: random.integer(35, 60) })
      .toBuffer();
    return {
      bytes: await sharp(small)
        .jpeg({ quality: random.integer(24, 50) })
        .toBuffer(),
      extension: 'jpg',
    };
  }
  if (turned !== 0) image = image.rotate(turned);
  if (condition === 'grey') image = image.grayscale();
  const format =
    condition === 'scan' || condition === 'grey'
      ? random.pick(['jpg', 'jpg', 'jpg', 'jpg', 'png', 'webp', 'tiff'] as const)
      : 'jpg';
  const quality = condition === 'photo-hard' ? random.integer(48, 76) : random.integer(74, 93);
  switch (format) {
    case 'png':
      return { bytes: await image.png().toBuffer(), extension: 'png' };
    case 'webp':
      return { bytes: await image.webp({ quality }).toBuffer(), extension: 'webp' };
    case 'tiff':
      return { bytes: await image.tiff({ compression: 'lzw' }).toBuffer(), extension: 'tiff' };
    case 'jpg':
      return {
        bytes: await image
          .jpeg({ quality, chromaSubsampling: random.next() < 0.3 ? '4:4:4' : '4:2:0' })
          .toBuffer(),
        extension: 'jpg',
      };
  }
}
