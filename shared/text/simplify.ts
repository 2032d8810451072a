/** Traditional characters of names and institutions, each before its simplified form. */
const surnames =
  '呂吕劉刘張张陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢鄧邓許许馮冯葉叶蘇苏盧卢蔣蒋賈贾韋韦鄒邹陸陆龍龙萬万錢钱湯汤喬乔賀贺賴赖龔龚蕭萧閻阎顧顾嚴严齊齐單单莊庄婁娄畢毕寧宁關关';
const givenNames =
  '亞亚華华國国強强偉伟麗丽紅红軍军蘭兰鳳凤貴贵雲云靜静艷艳歲岁榮荣傑杰賓宾賢贤輝辉維维義义禮礼綺绮蓮莲鵬鹏曉晓瓊琼瑩莹穎颖興兴飛飞燦灿銘铭濤涛澤泽潔洁淵渊順顺應应愛爱樂乐樹树權权爾尔發发';
const institutions =
  '醫医學学縣县區区鎮镇鄉乡聯联東东門门診诊證证書书臺台廣广慶庆鋼钢鐵铁漢汉長长開开陽阳陰阴預预領领戶户撫抚橋桥濱滨無无產产';

const table = new Map<string, string>();
const pairs = surnames + givenNames + institutions;
for (let index = 0; index + 1 < pairs.length; index += 2) table.set(pairs[index]!, pairs[index + 1]!);

/**
 * Simplified forms of the traditional characters that occur in names of persons and institutions; everything else
 * stays as it is. A comparison aid, not a converter of prose. The length in characters does not change.
 */
export const simplify = (text: string): string =>
  [...text].map((character) => table.get(character) ?? character).join('');
