import type { Random } from '../../random.ts';
import { identityNumber } from './identity-number.ts';

/** An invented insured person (参保人). */
export interface Person {
  name: string;
  sex: 'male' | 'female';
  nation: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  certNo: string;
  mobile: string;
  address: string;
  personNo: string;
  insuType: '310' | '390';
  employer: string | null;
}

/** What a plan may fix of a person; the rest is drawn. */
export type PersonWish = Partial<Pick<Person, 'name' | 'sex' | 'nation' | 'birthDate' | 'address'>>;

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何罗高林郑谢唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
];
const GIVEN = {
  male: [
    '建国',
    '志强',
    '明辉',
    '国栋',
    '文斌',
    '永福',
    '大勇',
    '光明',
    '伟',
    '家兴',
    '德华',
    '荣贵',
    '世平',
    '正清',
  ],
  female: [
    '秀英',
    '桂兰',
    '丽华',
    '玉珍',
    '春梅',
    '晓燕',
    '淑芬',
    '红霞',
    '敏',
    '素琼',
    '雪梅',
    '朝凤',
    '永芳',
    '代群',
  ],
};
const ROADS = ['滨江路', '民政街', '炳草坝路', '学府巷', '青龙街', '新华路', '花城大道', '松林巷', '果园路'];
const PLACES = [
  '金沙江市临江区',
  '金沙江市望岳区',
  '攀西市西岭区',
  '南山县城关镇',
  '青竹县河口镇',
  '白鹤县云坪乡',
];
const EMPLOYERS = ['金沙江机械有限公司', '攀西矿业有限公司', '金沙江市公共交通公司', '望岳百货有限公司'];

/** Draws a person; whatever the plan fixes stays as it says. */
export function drawPerson(random: Random, wish: PersonWish = {}): Person {
  const sex = wish.sex ?? random.pick(['male', 'female'] as const);
  const drawnBirth = `${random.integer(1948, 1988)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
  const birthDate = wish.birthDate ?? drawnBirth;
  const drawnName = random.pick(SURNAMES) + random.pick(GIVEN[sex]);
  const drawnAddress = `${random.pick(PLACES)}${random.pick(ROADS)}${random.integer(1, 380)}号${random.integer(1, 9)}栋${random.integer(1, 6)}单元${random.integer(1, 18)}号`;
  const employed = random.next() < 0.5;
  return {
    name: wish.name ?? drawnName,
    sex,
    nation: wish.nation ?? '汉',
    birthDate,
    certNo: identityNumber(birthDate, sex, random.integer(0, 49)),
    mobile: `1990000${String(random.integer(0, 9999)).padStart(4, '0')}`,
    address: wish.address ?? drawnAddress,
    personNo: `51049900${String(random.integer(0, 99_999_999)).padStart(8, '0')}`,
    insuType: employed ? '310' : '390',
    employer: employed ? random.pick(EMPLOYERS) : null,
  };
}

/** The name of a doctor (医师). */
export function drawDoctor(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN[random.pick(['male', 'female'] as const)]);
}

/** Age in full years on a date, both `YYYY-MM-DD`. */
export function ageOn(birthDate: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
