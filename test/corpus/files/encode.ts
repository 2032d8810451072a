import sharp from 'sharp';
import type { Picture } from '../capture/picture.ts';

/** How a picture is stored. */
export interface Encoding {
  format: 'jpeg' | 'png';
  /** JPEG quality. */
  quality: number;
  /** Clockwise degrees by which the stored pixels are turned away from upright. */
  turned: 0 | 90 | 180 | 270;
  /** Turned pixels carry an EXIF orientation that sets them upright again. */
  exif: boolean;
}

const ORIENTATION = { 0: 1, 90: 8, 180: 3, 270: 6 } as const;

/** The bytes of an image file. */
export function encode({ width, height, data }: Picture, wish: Encoding): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 3 } });
  const turned = wish.turned === 0 ? image : image.rotate(wish.turned);
  const tagged = wish.exif ? turned.withMetadata({ orientation: ORIENTATION[wish.turned] }) : turned;
  return wish.format === 'png'
    ? tagged.png({ compressionLevel: 9, palette: true, colours: 64 }).toBuffer()
    : tagged.jpeg({ quality: wish.quality, chromaSubsampling: '4:2:0', mozjpeg: false }).toBuffer();
}
