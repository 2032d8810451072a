import type { Directory, Institution } from '../../../../shared/domain/institution.ts';
import { INVENTED_AREA } from '../people/identity-number.ts';
import { PLACES, type Place } from './places.ts';

/** Version of the sample directory (机构名录). */
export const DIRECTORY_VERSION = 'sample-2026.1';

type Entry = Omit<Institution, 'code'>;

function ofCity({ name }: Place): Entry[] {
  const short = name.slice(0, -1);
  return [
    { name: `${name}中心医院`, level: '三级甲等', aliases: [`${short}中心医院`] },
    { name: `${name}第一人民医院`, level: '三级甲等', aliases: [`${name}一医院`] },
    { name: `${name}第二人民医院`, level: '三级乙等', aliases: [`${name}二医院`] },
    { name: `${name}第三人民医院`, level: '二级甲等' },
    { name: `${name}中医医院`, level: '三级甲等', aliases: [`${name}中医院`] },
    { name: `${name}中西医结合医院`, level: '三级乙等' },
    { name: `${name}妇幼保健院`, level: '三级乙等', aliases: [`${name}妇女儿童医院`] },
    { name: `${name}精神卫生中心`, level: '二级甲等', formerNames: [`${name}精神病医院`] },
  ];
}

function ofDistrict({ name, parent, townships }: Place): Entry[] {
  const full = `${parent}${name}`;
  return [
    { name: `${full}人民医院`, level: '二级甲等', aliases: [`${name}人民医院`] },
    { name: `${full}中医医院`, level: '二级乙等' },
    { name: `${full}妇幼保健院`, level: '二级乙等' },
    ...townships.map((at) => ({ name: `${full}${at}社区卫生服务中心`, level: '一级甲等' })),
  ];
}

function ofCounty({ name, townships }: Place): Entry[] {
  return [
    { name: `${name}人民医院`, level: '二级甲等', aliases: [`${name}医院`] },
    {
      name: `${name}中医医院`,
      level: '二级甲等',
      formerNames: [{ name: `${name}中医院`, from: null, to: '2019-12-31' }],
    },
    ...townships.map((at) => ({ name: `${name}${at}镇中心卫生院`, level: '一级甲等' })),
  ];
}

const OTHERS: readonly Entry[] = [
  {
    name: '金沙江大学附属医院',
    level: '三级甲等',
    campuses: ['金沙江大学附属医院东院区', '金沙江大学附属医院西院区'],
  },
  { name: '金沙江大学附属第一医院', level: '三级甲等' },
  { name: '金沙江大学附属第二医院', level: '三级甲等' },
  {
    name: '攀西学院附属医院',
    level: '三级乙等',
    formerNames: [{ name: '攀西卫生学校附属医院', from: null, to: '2015-06-30' }],
  },
  { name: '攀西学院附属中医医院', level: '三级乙等' },
  {
    name: '金沙江钢铁集团总医院',
    level: '三级甲等',
    aliases: ['金钢总医院'],
    formerNames: [{ name: '金沙江钢铁厂职工医院', from: null, to: '2018-03-31' }],
    campuses: ['金沙江钢铁集团总医院密溪院区', '金沙江钢铁集团总医院长寿桥院区'],
  },
  { name: '金沙江煤业集团总医院', level: '二级甲等', formerNames: ['金沙江矿务局总医院'] },
  { name: '攀西矿业公司职工医院', level: '二级乙等' },
  { name: '云岭水电职工医院', level: '二级' },
  { name: '金沙江市肿瘤医院', level: '三级甲等' },
  { name: '金沙江市传染病医院', level: '二级甲等' },
  { name: '攀西市骨科医院', level: '二级甲等' },
  { name: '攀西市眼科医院', level: '二级' },
  { name: '云岭市血液透析中心', level: '未定级' },
  { name: '金沙江仁济康复医院', level: '二级' },
  { name: '金沙江同安门诊部', level: '未定级' },
  { name: '攀西民康医院', level: '一级' },
  { name: '南山仁爱医院', level: '一级' },
];

function entriesOf(place: Place): Entry[] {
  return place.kind === 'city'
    ? ofCity(place)
    : place.kind === 'district'
      ? ofDistrict(place)
      : ofCounty(place);
}

/** The invented directory: near neighbours by numeral, by place and by kind; the same list in every run. */
export function buildDirectory(): Directory {
  const entries = [...PLACES.flatMap(entriesOf), ...OTHERS];
  const institutions = entries.map((entry, at) => ({
    code: `H${INVENTED_AREA}${String(10_001 + at * 7).padStart(5, '0')}`,
    ...entry,
    division: INVENTED_AREA,
  }));
  return { version: DIRECTORY_VERSION, institutions };
}
