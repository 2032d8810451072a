import type { InkStrip } from '../strip/ink-strip.ts';
import { quickAgreement } from './cells.ts';
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
];

const CLEARLY_BETTER = 0.14;

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
    return rivals.some(
      (rival) =>
        rival !== character && quickAgreement(strip, alignment, index, rival, glyphs) > own + CLEARLY_BETTER,
    );
  });
}
