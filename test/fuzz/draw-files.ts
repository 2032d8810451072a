import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createRandom } from '../corpus/random.ts';
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
    const bytes = new Uint8Array(await readFile(path.join(samples, paper)));
    const other = new Uint8Array(await readFile(path.join(samples, random.pick(papers))));
    const mutation = names[number % names.length]!;
    yield {
      name: `${mutation} of ${paper}`,
      fileName: path.basename(paper),
      bytes: mutations[mutation]!(bytes, other, random),
    };
  }
}
