import type { InkStrip } from '../strip/ink-strip.ts';
import { cellAgreement, quickAgreement } from './cells.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import type { FineAlignment } from './refine-alignment.ts';

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
const EVERYWHERE = new Set('人民医院中心卫生服务社区市县');

const CLEARLY_BETTER = 0.14;
/** And by so much when size and place are free. */
const STILL_BETTER = 0.1;

/** A character of the alphabet that was read instead is refuted when it agrees by so much less. */
const REFUTED = 0.08;
/** By so much when the cell agrees about as well as the others of its name. */
const TYPICAL = 0.95;
const CLOSE = 0.03;
/** A cell that agrees so much less than the others of its name cannot be trusted to hold its character. */
const OUTLIER = 0.6;

/** The alphabet against which each cell of a name is checked. */
export const rivalCharacters = (names: readonly { characters: readonly string[] }[]): string[] => [
  ...new Set([...names.flatMap(({ characters }) => characters), ...COMMON]),
];

/**
 * Whether some cell of the aligned name may hold another character, as when the seal names a hospital that is not in the
 * directory but differs from one that is by a numeral or a place. `read` is what one-line recognition read in each place:
 * the same character settles its cell; another one counts against the name unless the drawn characters refute it.
 */
export function isContradicted(
  strip: InkStrip,
  alignment: FineAlignment,
  rivals: readonly string[],
  glyphs: Glyphs,
  read: readonly (string | null)[],
): boolean {
  const usual = alignment.agreements.toSorted((first, second) => first - second)[
    alignment.agreements.length >> 1
  ]!;
  return alignment.name.characters.some((character, index) => {
    if (read[index] === character) return false;
    const free = (rival: string): number => cellAgreement(strip, alignment, index, rival, glyphs);
    const own = free(character);
    if (own < OUTLIER * usual) return true;
    const instead = read[index] ?? null;
    const lead = own < TYPICAL * usual ? REFUTED : CLOSE;
    const counts = instead !== null && (!EVERYWHERE.has(character) || rivals.includes(instead));
    if (counts && free(instead) > own - lead) return true;
    const quick = quickAgreement(strip, alignment, index, character, glyphs);
    return rivals
      .filter(
        (rival) =>
          rival !== character &&
          quickAgreement(strip, alignment, index, rival, glyphs) > quick + CLEARLY_BETTER,
      )
      .some((rival) => free(rival) > own + STILL_BETTER);
  });
}
