import { expect, it } from 'vitest';
import { withInterpunct } from '../../../../../evidence/fields/person/interpunct.ts';
import { channelOf } from '../../../../../evidence/image/light/channels.ts';
import { drawnPage } from '../../../../builders/drawn-page.ts';

const size = 40;
/** A printed name with its characters at the given left edges, and the boxes of the characters. */
function printed(name: string, lefts: readonly number[], dotAt?: number) {
  const picture = drawnPage(500, 80, size, (context) => {
    [...name].forEach((character, index) => context.fillText(character, lefts[index]!, 56));
    if (dotAt !== undefined) context.fillRect(dotAt, 38, 6, 6);
  });
  const boxes = lefts.map((x0) => ({ x0, y0: 22, x1: x0 + size, y1: 62 }));
  return { print: channelOf(picture, 1), boxes };
}

it('puts the dot back that stands between two parts of a name', () => {
  const { print, boxes } = printed('沙马阿依木', [20, 60, 130, 170, 210], 112);
  expect(withInterpunct('沙马阿依木', boxes, print)).toBe('沙马·阿依木');
});

it('finds none in a name without', () => {
  const { print, boxes } = printed('欧阳小心', [20, 60, 100, 140]);
  expect(withInterpunct('欧阳小心', boxes, print)).toBe('欧阳小心');
});

it('leaves short names alone', () => {
  const { print, boxes } = printed('王小英', [20, 60, 130], 112);
  expect(withInterpunct('王小英', boxes, print)).toBe('王小英');
});
