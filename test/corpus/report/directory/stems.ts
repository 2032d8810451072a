import type { Random } from '../../random.ts';

const characters = [...'霞鹭雁荻檀榆枫柏桐芷苓菱翠碧澄沁涵砚墨琴瑶珊瑚璧岚霁枳椿'];
const endings = [...'岭坪溪浦湾'];

/** Draws different invented place names of two or three characters; many differ in one character only. */
export function drawStems(random: Random, count: number): string[] {
  const stems = new Set<string>();
  while (stems.size < count) {
    const [first, second] = [random.pick(characters), random.pick(characters)];
    if (first === second) continue;
    stems.add(random.next() < 0.4 ? first + second + random.pick(endings) : first + second);
  }
  return [...stems];
}
