import type { Raster } from '../../image/raster.ts';
import type { Box } from '../line/box.ts';
import { lineFromGlyphs, type Glyph, type TextLine } from '../line/text-line.ts';
import type { LineModel } from '../model/line-model.ts';
import { readCharacters } from '../model/posterior.ts';
import { characterBoxes } from './character-boxes.ts';
import { hasText, type Placement } from './recognised-lines.ts';

/** Reads single lines of print with the line model. */
export interface LineReader {
  /**
   * The line of a one-channel picture, dark on bright, cut out tightly; null where nothing is written. `at` says where the
   * picture lies in prepared pixels. Characters keep what else they could be (`rivals`).
   */
  readLine(grey: Raster, at?: Placement): Promise<TextLine | null>;
  /** The characters of such a picture by themselves, blanks left out, in the same pixels. */
  readGlyphs(grey: Raster, at?: Placement): Promise<Glyph[]>;
}

/** Characters that the model sees where Chinese papers print others that look like them. */
const inPrint = new Map([
  ['丶', '、'],
  ['〈', '('],
  ['〉', ')'],
]);

const wholePicture: Placement = { x: 0, y: 0, scale: 1 };

/** A reader of lines over a model. */
export function lineReader(model: LineModel): LineReader {
  const readGlyphs = async (grey: Raster, at: Placement = wholePicture): Promise<Glyph[]> => {
    const posterior = await model.look(grey);
    const characters = readCharacters(posterior, model.alphabet).filter(({ text }) => text.trim() !== '');
    const pixels = grey.width / posterior.steps;
    const middles = characters.map(({ from, to }) => ((from + to) / 2) * pixels);
    const boxes = characterBoxes(grey, middles);
    return characters.map(({ text, probability, rivals }, index) => ({
      text: inPrint.get(text) ?? text,
      box: placed(boxes[index]!, at),
      certainty: probability,
      rivals,
    }));
  };
  return {
    readGlyphs,
    async readLine(grey, at) {
      const glyphs = await readGlyphs(grey, at);
      return hasText(glyphs) ? lineFromGlyphs(glyphs) : null;
    },
  };
}

const placed = ({ x0, y0, x1, y1 }: Box, { x, y, scale }: Placement): Box => ({
  x0: x + x0 * scale,
  y0: y + y0 * scale,
  x1: x + x1 * scale,
  y1: y + y1 * scale,
});
