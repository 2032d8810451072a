import type { Random } from '../../random.ts';

const first = [...'云清永石金青东南长新明安'];
const second = [...'平德丰华林宁泰和兴凤麟霞'];
const third = [...'山江溪川坪岭湾州'];
const rare = [...'砚鹭荻檀珊翎'];
const afterRare = [...'川溪阳州宁原城岭'];

/**
 * Draws different invented place names. They are made of the characters of which real places are made, put together as no real
 * place is, so that recognition knows the characters and nobody lives there. One directory uses only some of the characters in
 * each place, so that most names differ from another in one character only.
 */
export function drawStems(random: Random, count: number): string[] {
  const some = (list: readonly string[], share: number): string[] =>
    list
      .map((entry) => [entry, random.next()] as const)
      .toSorted((one, other) => one[1] - other[1])
      .slice(0, Math.ceil(list.length * share))
      .map(([entry]) => entry);
  const [a, b, c] = [some(first, 0.5), some(second, 0.7), some(third, 0.6)];
  const stems = new Set<string>();
  while (stems.size < count)
    stems.add(
      random.next() < 0.15
        ? random.pick(rare) + random.pick(afterRare)
        : random.pick(a) + random.pick(b) + random.pick(c),
    );
  return [...stems];
}
