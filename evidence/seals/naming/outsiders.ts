import type { Cells } from './cells.ts';

/**
 * Characters by which hospitals that are not in the directory differ from those that are: numerals, directions, kinds of
 * place and of institution.
 */
const COMMON = [
  ...'一二三四五六七八九十百零东西南北中上下新老大小省市县区州镇乡村街道',
  ...'人民医院中心卫生服务站所门诊部疗养康复骨伤肿瘤儿童妇幼保健传染精神病眼口腔皮肤结核胸科职业防治血液透析',
  ...'大学附属学院解放军武警铁路矿煤钢电厂总分第仁爱济民康安华德同江河山海湖川',
  ...'金银铜锡宝玉珠龙凤虎马牛羊鹤鹰林森松柏竹梅兰菊桃李杨柳花草原野岭岩石峰坡坪坝沟谷溪泉池塘沙沱湾港渡桥关城堡寨',
  ...'寺塔阳阴明光辉永长宁昌盛兴旺福寿吉祥瑞庆丰富贵荣国族强文德惠信义礼智忠平顺利通达开元天地日月星云雨雪风雷',
  ...'春夏秋冬红黄蓝绿青白黑紫赤清深高远万千都汉广成重贵遂绵泸资凉甘阿坝巴攀雅眉宜宾充内自眼脑肝肺肾心口',
];

/** Characters of so many names that a misreading of one tells nothing, unless it is read as another of the alphabet. */
const EVERYWHERE = new Set('人民医院中心卫生服务社区市县大学附属妇幼保健第');

/** The alphabet is looked through quickly; so many of its characters are then compared in every size and place. */
const LOOKED_AT = 8;
/** A cell whose own character agrees so much less than another one holds that other one. */
const CLEARLY_BETTER = 0.11;
/** A character of the alphabet that was read instead is refuted when it agrees by so much less; any other when it agrees less at all. */
const REFUTED = 0.04;
/** A cell that agrees so much less than the others of its name cannot be trusted to hold its character. */
const OUTLIER = 0.45;
const LEAST_KNOWN = 0.45;

/** The alphabet against which each cell of a name is checked. */
export const rivalCharacters = (names: readonly { characters: readonly string[] }[]): string[] => [
  ...new Set([...names.flatMap(({ characters }) => characters), ...COMMON]),
];

/**
 * Whether some cell of the aligned name may hold another character, as when the seal names a hospital that is not in the
 * directory but differs from one that is by a numeral or a place. `read` is what one-line recognition read in each place:
 * the same character settles its cell; another one counts against the name unless the strokes refute it. A cell that print
 * covers may only hold what stands in so many names that it tells nothing.
 */
export function isContradicted(
  cells: Cells,
  characters: readonly string[],
  rivals: readonly string[],
  read: readonly (string | null)[],
): boolean {
  const own = characters.map((character, index) => cells.agreement(index, character));
  const usual = own.toSorted((first, second) => first - second)[own.length >> 1]!;
  return characters.some((character, index) => {
    if (cells.known(index) < LEAST_KNOWN) return !EVERYWHERE.has(character);
    if (read[index] === character) return false;
    if (own[index]! < OUTLIER * usual) return true;
    const instead = read[index] ?? null;
    const counts = instead !== null && (!EVERYWHERE.has(character) || rivals.includes(instead));
    const refuted = instead !== null && rivals.includes(instead) ? REFUTED : 0;
    if (counts && cells.agreement(index, instead) > own[index]! - refuted) return true;
    // Where something else was read, no other character may agree better.
    const allowed = counts ? 0 : CLEARLY_BETTER;
    return bestRival(cells, index, character, rivals) > own[index]! + allowed;
  });
}

/** How well the best other character of the alphabet agrees with a cell. */
export function bestRival(cells: Cells, index: number, character: string, rivals: readonly string[]): number {
  const near = rivals
    .filter((rival) => rival !== character)
    .map((rival) => ({ rival, agreement: cells.quickly(index, rival) }))
    .toSorted((first, second) => second.agreement - first.agreement)
    .slice(0, LOOKED_AT);
  return Math.max(-1, ...near.map(({ rival }) => cells.agreement(index, rival)));
}
