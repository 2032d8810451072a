import type { Random } from '../../random.ts';

const first = [...'云清永石金青东南长新明安'];
const second = [...'平德丰华林宁泰和兴凤麟霞'];
const third = [...'山江溪川坪岭湾州'];
const rare = [...'砚鹭荻檀珊翎'];
const afterRare = [...'川溪阳州宁原城岭'];

/**
 * Draws different invented place names. They are made of the characters of which real places are made, put together as no real
 * place is, so that recognition knows the characters and nobody lives there; many differ in one character only.
 */
export function drawStems(random: Random, count: number): string[] {
  const stems = new Set<string>();
  while (stems.size < count)
    stems.add(
      random.next() < 0.15
        ? random.pick(rare) + random.pick(afterRare)
        : random.pick(first) + random.pick(second) + random.pick(third),
    );
  return [...stems];
}
