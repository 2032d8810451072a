/** A picture in memory: rows from the top, channels interleaved, 8 bits each. Three channels are red, green, blue; one is grey. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** An empty (black) raster of the given size. */
export const createRaster = (width: number, height: number, channels: 1 | 3): Raster => ({
  width,
  height,
  channels,
  data: new Uint8Array(width * height * channels),
});
