import type { Point } from '../../../shared/geometry/polygon.ts';
import type { PreparedPage } from '../../image/prepared-page.ts';
import type { LayerText } from '../../pdf/text-layer.ts';
import { rowsOf } from '../line/rows.ts';
import { lineFromGlyphs, type TextLine } from '../line/text-line.ts';

/** A PDF's own text as lines in prepared pixels of the page that was drawn from it. */
export function layerLines(pieces: readonly LayerText[], page: PreparedPage): TextLine[] {
  const lines = pieces.flatMap((piece) => {
    const glyphs = piece.characters
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, corners }) => {
        const points = corners.map((corner) => page.fromDisplayed(...turned(corner, page)));
        const xs = points.map((point) => point[0]);
        const ys = points.map((point) => point[1]);
        const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
        return { text, box, certainty: 1 };
      });
    return glyphs.length === 0 ? [] : [lineFromGlyphs(glyphs, { exact: true, confidence: 1 })];
  });
  return rowsOf(lines);
}

/** A point of the drawn page after the quarter turns that made it upright. */
function turned([x, y]: Point, { rotation, displayed }: PreparedPage): Point {
  switch (rotation) {
    case 0:
      return [x, y];
    case 90:
      return [displayed.width - y, x];
    case 180:
      return [displayed.width - x, displayed.height - y];
    case 270:
      return [y, displayed.height - x];
  }
}
