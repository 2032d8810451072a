import type { Raster } from '../../image/raster.ts';

/** A one-channel raster as a binary PGM file, the cheapest picture format that the recogniser takes. */
export function greymapFile(grey: Raster): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${grey.width} ${grey.height}\n255\n`);
  const file = new Uint8Array(head.length + grey.data.length);
  file.set(head);
  file.set(grey.data, head.length);
  return file;
}
