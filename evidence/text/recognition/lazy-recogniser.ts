import { openRecogniser, type Recogniser } from './recogniser.ts';

/**
 * A recogniser that starts when it is first asked: papers on which the first reader is sure of everything that decides never
 * need it, and an idle one costs memory.
 */
export function lazyRecogniser(dataFolder: string, open = openRecogniser): Recogniser {
  let opening: Promise<Recogniser> | null = null;
  return {
    async readLines(grey, layout, at) {
      opening ??= open(dataFolder);
      return (await opening).readLines(grey, layout, at);
    },
    async close() {
      await (await opening)?.close();
    },
  };
}
