import type { InkStrip } from '../strip/ink-strip.ts';
import { cellAgreement, quickAgreement } from './cells.ts';
import type { Glyphs } from './glyphs.ts';
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

const CLEARLY_BETTER = 0.14;
/** And by so much when size and place are free. */
const STILL_BETTER = 0.1;

/** The alphabet against which each cell of a name is checked. */
export const rivalCharacters = (names: readonly { characters: readonly string[] }[]): string[] => [
  ...new Set([...names.flatMap(({ characters }) => characters), ...COMMON]),
];

/**
 * Whether some cell of the aligned name holds a clearly different character, as when the seal names a hospital that is not
 * in the directory but differs from one that is by a numeral or a place. `wasRead` as in `beatsNeighbour`.
 */
export function isContradicted(
  strip: InkStrip,
  alignment: FineAlignment,
  rivals: readonly string[],
  glyphs: Glyphs,
  wasRead: (index: number) => boolean,
): boolean {
  return alignment.name.characters.some((character, index) => {
    if (wasRead(index)) return false;
    const own = quickAgreement(strip, alignment, index, character, glyphs);
    const better = rivals.filter(
      (rival) =>
        rival !== character && quickAgreement(strip, alignment, index, rival, glyphs) > own + CLEARLY_BETTER,
    );
    if (better.length === 0) return false;
    const free = cellAgreement(strip, alignment, index, character, glyphs);
    return better.some(
      (rival) => cellAgreement(strip, alignment, index, rival, glyphs) > free + STILL_BETTER,
    );
  });
}
