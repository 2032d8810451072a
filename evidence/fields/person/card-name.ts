import { heightOf } from '../../text/line/box.ts';
import { certaintyOfSpan } from '../../text/line/text-line.ts';
import { labelledSpans } from '../labels/label.ts';
import { valueAt, type PageText } from '../page-text.ts';
import { nameFrom, type NameCandidate } from './patient-name.ts';

/**
 * The name on the front of an identity card (人像面) by its place: the line above 性别, from where the values begin. The
 * small coloured label 姓名 before it is often misread.
 */
export function findCardName(page: PageText): NameCandidate | null {
  for (const row of page.rows) {
    const sex = labelledSpans(row).find((span) => span.key === 'sex' && span.valueEnd > span.valueStart);
    const value = sex === undefined ? undefined : row.boxes[sex.valueStart];
    if (value === undefined) continue;
    const above = page.rows
      .filter((other) => other.box.y1 <= row.box.y0 + heightOf(row.box) * 0.3)
      .filter((other) => row.box.y0 - other.box.y1 < heightOf(row.box) * 2.5)
      .filter((other) => other.box.x0 < value.x1)
      .findLast((other) => other.box.x1 > value.x0);
    if (above === undefined) return null;
    const start = above.boxes.findIndex((box) => (box.x0 + box.x1) / 2 >= value.x0 - heightOf(value) * 0.3);
    const end = above.text.length;
    const name = start < 0 ? null : nameFrom(above.text.slice(start, end));
    if (name === null) return null;
    const { lowest, mean } = certaintyOfSpan(above, start, end);
    return {
      page,
      row: above,
      start,
      end,
      value: valueAt(page, above, start, end, name, Math.min(mean, lowest + 0.1)),
    };
  }
  return null;
}
