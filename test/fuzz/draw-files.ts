import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { heicPicture } from '../builders/heic-picture.ts';
import { createRandom, type Random } from '../corpus/random.ts';
import { hostileFiles } from './mutate/hostile-files.ts';
import { mutations } from './mutate/mutations.ts';

/** A spoilt file, by which it can be made again. */
export interface SpoiltFile {
  /** Mutation and sample, or the name of the hostile file. */
  readonly name: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const samples = path.resolve(import.meta.dirname, '../../resources/samples');

/** Gives the spoilt files of a seed one after another: first every hostile file, then mutations of the sample papers. */
export async function* drawFiles(seed: string, count: number): AsyncGenerator<SpoiltFile> {
  const entries = await readdir(samples, { recursive: true });
  const papers = entries.filter((name) => /\.(?:jpg|png|pdf)$/.test(name)).toSorted();
  const names = Object.keys(mutations);
  for (let number = 0; number < count; number += 1) {
    const hostile = hostileFiles[number];
    if (hostile !== undefined) {
      yield { name: hostile.name, fileName: hostile.name, bytes: hostile.bytes() };
      continue;
    }
    const random = createRandom(`fuzz/${seed}/${number}`);
    const paper = random.pick(papers);
    const read = new Uint8Array(await readFile(path.join(samples, paper)));
    const [bytes, fileName] = await inSomeFormat(read, path.basename(paper), random);
    const other = new Uint8Array(await readFile(path.join(samples, random.pick(papers))));
    const mutation = names[number % names.length]!;
    yield {
      name: `${number}: ${mutation} of ${path.join(path.dirname(paper), fileName)}`,
      fileName,
      bytes: mutations[mutation]!(bytes, other, random),
    };
  }
}

/** Mostly the file itself; now and then its picture as WebP or TIFF, or a small HEIC in its place. */
async function inSomeFormat(
  bytes: Uint8Array,
  fileName: string,
  random: Random,
): Promise<[bytes: Uint8Array, fileName: string]> {
  const wish = random.next();
  const { name, ext } = path.parse(fileName);
  if (wish < 0.08) return [heicPicture(), `${name}.heic`];
  if (wish > 0.24 || ext === '.pdf') return [bytes, fileName];
  const picture = sharp(bytes).resize({ width: 1000, withoutEnlargement: true });
  return wish < 0.16
    ? [new Uint8Array(await picture.webp().toBuffer()), `${name}.webp`]
    : [new Uint8Array(await picture.tiff({ compression: 'lzw' }).toBuffer()), `${name}.tiff`];
}
