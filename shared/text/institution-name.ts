import { simplify } from './simplify.ts';

const punctuation = /[\s\p{P}\p{S}]/gu;
const serial = /\(\s*\d{1,2}\s*\)\s*$/u;
const purpose =
  /^(.*(?:医院|卫生院|保健院|防治院|医学院|中心|诊所|卫生所|卫生室|卫生站|院区|分院|本部|门诊部)).*章$/u;

/**
 * An institution's name in comparable form (SE-04, HO-01): NFKC, simplified, without spaces, punctuation, the serial
 * `(1)` of a seal and the purpose of a seal (…诊断证明专用章). Numerals, places and kinds stay.
 */
export function normaliseInstitutionName(text: string): string {
  const plain = simplify(text.normalize('NFKC').trim().replace(serial, '').replaceAll(punctuation, ''));
  return purpose.exec(plain)?.[1] ?? plain;
}

const titleStart =
  /^(?:疾病|诊断|出院|入院|住院|门诊|急诊|检验|检查|化验|病理|影像|放射|超声|彩超|彩色|医学|心电|肺功能|基因|血液|透析|手术|处方|病历|病案|临床|报告|电子|体检|CT|DR|MR|X)/u;
const anotherPlace = /院区|分院|医院|卫生|门诊部|诊所|本部/u;

/** Whether what stands behind a name on the same line is only the title of the paper (…疾病诊断证明书). */
export const isPaperTitle = (rest: string): boolean => titleStart.test(rest) && !anotherPlace.test(rest);

/**
 * Places in a normalised name whose misreading cannot turn it into another institution: 人民, and the closing
 * 医院 / 卫生院 / 保健院 / 服务中心. Everything else (places, 市 县 区, numerals, 中医, 妇幼 …) tells institutions apart.
 */
export function genericPlaces(normalised: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of normalised.matchAll(/人民(?=医院)|(?:医院|卫生院|保健院|服务中心)$/gu))
    for (let offset = 0; offset < match[0].length; offset += 1) places.add(match.index + offset);
  return places;
}
