import { createWorker, type Worker } from 'tesseract.js';
import type { Raster } from '../../image/raster.ts';
import { greymapFile } from '../picture/greymap.ts';
import { recognisedLines, type Placement } from './recognised-lines.ts';
import type { TextLine } from '../line/text-line.ts';

/** How the recogniser is to see a picture: a whole page, scattered lines, one block, or one line. */
export type Layout = 'page' | 'sparse' | 'block' | 'line';

const segmentationMode: Record<Layout, string> = { page: '3', sparse: '11', block: '6', line: '7' };

/** Reads printed Chinese from one-channel pictures with dark text on light paper. One picture at a time. */
export interface Recogniser {
  /** Lines with places; `at` says where the picture lies in prepared pixels. */
  readLines(grey: Raster, layout: Layout, at?: Placement): Promise<TextLine[]>;
  close(): Promise<void>;
}

/** The whole picture is the page. */
const wholePage: Placement = { x: 0, y: 0, scale: 1 };

/**
 * Starts the recogniser with the recognition data in `dataFolder` (a local folder; nothing is ever fetched or cached).
 * Learning from one paper to the next is off, so that a paper reads the same whatever was read before it.
 */
export async function openRecogniser(dataFolder: string): Promise<Recogniser> {
  const worker: Worker = await createWorker('chi_sim', 1, {
    langPath: dataFolder,
    cacheMethod: 'none',
    gzip: true,
    /** The rejected promise carries the failure; without a handler the library would throw it a second time. */
    errorHandler: () => undefined,
  });
  await worker.setParameters({
    preserve_interword_spaces: '1',
    user_defined_dpi: '200',
    classify_enable_learning: '0',
    tessedit_enable_doc_dict: '0',
    debug_file: '/dev/null',
  });
  let layoutInForce: Layout | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const readLines = async (grey: Raster, layout: Layout, at: Placement) => {
    if (layoutInForce !== layout) {
      await worker.setParameters({ tessedit_pageseg_mode: segmentationMode[layout] as never });
      layoutInForce = layout;
    }
    const answer = await worker.recognize(
      Buffer.from(greymapFile(grey).buffer),
      {},
      { text: false, blocks: true },
    );
    return recognisedLines(answer.data.blocks, at);
  };
  return {
    readLines(grey, layout, at = wholePage) {
      const turn = last.then(() => readLines(grey, layout, at));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
