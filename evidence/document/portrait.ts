import { findComponents } from '../image/layout/components.ts';
import type { PreparedPage } from '../image/prepared-page.ts';
import { shrink } from '../image/resample.ts';
import type { TextLine } from '../text/line/text-line.ts';

const cell = 12;
/** A cell darker than this in any channel belongs to the figure and not to the ground. */
const figure = 205;
/** Share of the picture that one connected figure takes in a portrait. */
const least = 0.14;
const most = 0.9;

/** Whether a picture is one large figure on an even ground with no text to read, as a portrait photo (免冠照片) is. */
export function looksLikePortrait({ flat, colour }: PreparedPage, lines: readonly TextLine[]): boolean {
  const words = lines.filter((line) => line.confidence > 0.7 && /\p{Script=Han}{3,}/u.test(line.text));
  if (!colour || words.length > 0 || flat.width > flat.height) return false;
  const small = shrink(flat, cell);
  const cells = new Uint8Array(small.width * small.height);
  for (let at = 0; at < cells.length; at += 1)
    cells[at] = Math.min(...small.data.subarray(at * 3, at * 3 + 3)) < figure ? 1 : 0;
  const sizes = findComponents(cells, small.width, small.height).components.map(({ size }) => size);
  const share = Math.max(0, ...sizes) / Math.max(1, cells.length);
  return share >= least && share <= most;
}
