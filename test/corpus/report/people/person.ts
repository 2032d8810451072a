import type { Random } from '../../random.ts';
import { identityNumber } from '../../invented/people/identity-number.ts';

const surnames = [
  ...'王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const rare = ['欧阳', '上官', '司马', '诸葛', '尉迟', '阿', '木', '俄木', '吉克'];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红娥玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞莉建国志文斌永福光辉家兴德贵世清宗泽昌盛学义才顺发林松柏海山川武新利民正忠诚信康泰安宁',
];
const places = ['云平山市新林区', '砚溪县城关镇', '清德江市东宁街道', '檀州县河口镇', '长霞湾市石林乡'];
const authorities = [
  '云平山市公安局新林分局',
  '砚溪县公安局',
  '清德江市公安局',
  '檀州县公安局',
  '长霞湾市公安局',
];
const roads = ['临江路', '民主街', '学院巷', '和平大道', '迎宾路', '解放北路', '桃园街'];

/** An invented patient of the report. */
export interface ReportPerson {
  name: string;
  sex: '男' | '女';
  /** ISO */
  birth: string;
  idNumber: string;
  address: string;
}

/** A name of two to four characters. */
export function drawName(random: Random): string {
  const surname = random.next() < 0.03 ? random.pick(rare) : random.pick(surnames);
  const letters = random.next() < 0.18 ? 1 : 2;
  return surname + Array.from({ length: letters }, () => random.pick(given)).join('');
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Draws a person of 20 to 88 years. */
export function drawReportPerson(random: Random): ReportPerson {
  const sex = random.next() < 0.5 ? '男' : '女';
  const birth = `${random.integer(1938, 2004)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
  return {
    name: drawName(random),
    sex,
    birth,
    idNumber: identityNumber(birth, sex === '男' ? 'male' : 'female', random.integer(0, 49)),
    address: `${random.pick(places)}${random.pick(roads)}${random.integer(1, 480)}号`,
  };
}

/** Who issued an identity card and how long it is valid; days ISO. */
export interface CardTerm {
  authority: string;
  validFrom: string;
  validThrough: string | 'permanent';
}

/** The term of a card of ten, twenty or all years (居民身份证法, article 5), which may be over on the given day. */
export function drawCard(asOf: string, random: Random): CardTerm {
  const year = Number(asOf.slice(0, 4));
  const day = `${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
  const term = random.pick([10, 10, 20, 20, 0]);
  const from = year - random.integer(1, term === 0 ? 12 : term + 2);
  return {
    authority: random.pick(authorities),
    validFrom: `${from}-${day}`,
    validThrough: term === 0 ? 'permanent' : `${from + term}-${day}`,
  };
}

/** Full years on a day, both ISO. */
export function yearsOn(birth: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0);
}
