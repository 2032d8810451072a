/** A kind of institution: what stands behind the place, and its level as printed. */
export type Kind = readonly [ending: string, level: string];

/** Institutions of a city (市). */
export const OF_CITY: readonly Kind[] = [
  ['中心医院', '三级甲等'],
  ['第一人民医院', '三级甲等'],
  ['第二人民医院', '三级乙等'],
  ['第三人民医院', '二级甲等'],
  ['第四人民医院', '二级甲等'],
  ['第五人民医院', '二级乙等'],
  ['中医医院', '三级甲等'],
  ['中西医结合医院', '三级乙等'],
  ['妇幼保健院', '三级乙等'],
  ['精神卫生中心', '二级甲等'],
  ['肿瘤医院', '三级甲等'],
  ['口腔医院', '二级甲等'],
  ['骨科医院', '二级乙等'],
];

/** Institutions of a county (县) or, with the city before it, of a district (区). */
export const OF_COUNTY: readonly Kind[] = [
  ['人民医院', '二级甲等'],
  ['第二人民医院', '二级乙等'],
  ['中医医院', '二级甲等'],
  ['妇幼保健院', '二级乙等'],
];

/** Institutions of the first level: below what a certificate must come from (HO-02). */
export const OF_TOWNSHIP: readonly Kind[] = [
  ['镇中心卫生院', '一级甲等'],
  ['镇卫生院', '一级'],
  ['社区卫生服务中心', '一级甲等'],
];

/** Institutions of a university or a company; the stem stands before them without 市. */
export const OF_BODY: readonly Kind[] = [
  ['大学附属医院', '三级甲等'],
  ['大学附属第一医院', '三级甲等'],
  ['大学附属第二医院', '三级甲等'],
  ['医学院附属医院', '三级甲等'],
  ['医学院附属中医医院', '三级乙等'],
  ['钢铁集团总医院', '三级乙等'],
  ['矿业集团职工医院', '二级甲等'],
];

/** Endings that no institution of the directory has, near to those that exist. */
export const OF_NOBODY: readonly string[] = [
  '市第六人民医院',
  '市第七人民医院',
  '市第八人民医院',
  '市人民医院',
  '市中医骨伤医院',
  '市康复医院',
  '市眼科医院',
  '大学附属第三医院',
  '县第三人民医院',
  '县中西医结合医院',
  '省人民医院',
];
