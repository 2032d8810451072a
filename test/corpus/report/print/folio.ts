import type { Random } from '../../random.ts';
import type { Leaf } from './leaf.ts';

/** Prints 第 x 页 共 y 页 at the foot, in one of the ways in which programs do. */
export function printFolio(leaf: Leaf, [page, of]: readonly [number, number], random: Random): void {
  const text = random.pick([
    `第 ${page} 页 共 ${of} 页`,
    `第${page}页/共${of}页`,
    `第${page}页，共${of}页`,
    `页码：${page}/${of}`,
  ]);
  const middle = random.next() < 0.6;
  leaf.print(text, middle ? leaf.width / 2 : leaf.width - 18, leaf.height - 5, {
    size: random.between(2.9, 3.5),
    align: middle ? 'centre' : 'right',
  });
}
