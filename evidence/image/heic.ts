import { createRequire } from 'node:module';
import { fail, ok, type Result } from '../../shared/result.ts';
import { createRaster, type Raster } from './raster.ts';

/** The part of the package's interface that is used. Sizes are pixels after the file's own turns. */
interface HeicImage {
  get_width(): number;
  get_height(): number;
  is_primary(): number;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: unknown) => void,
  ): void;
  free(): void;
}
interface HeicLibrary {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeicImage[] };
}

let library: HeicLibrary | null = null;

/** The decoder (WebAssembly, inside this process); loaded when the first such picture comes, for few do. */
function openLibrary(): HeicLibrary {
  library ??= createRequire(import.meta.url)('libheif-js/wasm-bundle.js') as HeicLibrary;
  return library;
}

/**
 * Decodes a HEIC picture, as telephones save photographs, upright. Fails with `image-too-large` before anything of that
 * size is set aside, and with `file-damaged`.
 */
export async function decodeHeic(bytes: Uint8Array, mostPixels: number): Promise<Result<Raster>> {
  let images: HeicImage[] = [];
  try {
    images = new (openLibrary().HeifDecoder)().decode(bytes);
    const image = images.find((each) => each.is_primary() === 1) ?? images[0];
    if (image === undefined) return fail('file-damaged');
    const [width, height] = [image.get_width(), image.get_height()];
    if (width * height > mostPixels)
      return fail('image-too-large', { size: `${width}×${height}`, limit: `${mostPixels / 1e6} 百万` });
    const data = new Uint8ClampedArray(width * height * 4);
    const filled = await new Promise<unknown>((resolve) => {
      image.display({ data, width, height }, resolve);
    });
    return filled === null ? fail('file-damaged') : ok(opaque(data, width, height));
  } catch {
    return fail('file-damaged');
  } finally {
    for (const image of images) image.free();
  }
}

/** Red, green and blue over white paper. */
function opaque(data: Uint8ClampedArray, width: number, height: number): Raster {
  const raster = createRaster(width, height, 3);
  for (let pixel = 0, from = 0, to = 0; pixel < width * height; pixel += 1, from += 4, to += 3) {
    const cover = (data[from + 3] ?? 255) / 255;
    for (let channel = 0; channel < 3; channel += 1)
      raster.data[to + channel] = (data[from + channel] ?? 0) * cover + 255 * (1 - cover);
  }
  return raster;
}
