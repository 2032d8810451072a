import { labelledSpans } from './label.ts';

/** Headings (小标题) of the parts of medical papers. */
const names = [
  '主诉',
  '现病史',
  '既往史',
  '体格检查',
  '查体',
  '辅助检查',
  '入院情况',
  '入院诊断',
  '出院诊断',
  '临床诊断',
  '初步诊断',
  '门诊诊断',
  '疾病诊断',
  '主要诊断',
  '病理诊断',
  '影像诊断',
  '诊断意见',
  '诊断结论',
  '诊断印象',
  '诊断',
  '诊疗经过',
  '治疗经过',
  '住院经过',
  '诊治经过',
  '治疗过程',
  '治疗情况',
  '病情及处理意见',
  '病情摘要',
  '病情描述',
  '出院情况',
  '出院医嘱',
  '医嘱',
  '处理意见',
  '处理',
  '医生意见',
  '医师意见',
  '治疗意见',
  '建议',
  '检查所见',
  '影像所见',
  '超声所见',
  '影像表现',
  '超声提示',
  '检查结论',
  '检查提示',
  '印象',
  '结论',
  '镜下所见',
  '肉眼所见',
  '免疫组化',
  '申请理由',
];

const patterns = names
  .toSorted((a, b) => b.length - a.length)
  .map((name) => ({
    name,
    pattern: new RegExp(
      String.raw`^[\s【\[(]*(?:[一二三四五六七八九十\d]{1,2}[、.])?\s*${[...name].join(String.raw`\s*`)}[\s】\])]*([:;]|\s{2,}|$|】)\s*`,
      'u',
    ),
  }));

/** The heading that a row begins with, and where its text goes on; null for other rows. */
export function headingOf(text: string): { name: string; end: number } | null {
  for (const { name, pattern } of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { name, end: match[0].length };
  }
  return misreadHeading(text);
}

/** Fewest characters of a heading of which one may be misread. */
const fewest = 4;

/** A heading of which one character was misread (出院医瞩), where it can be only one and a colon follows. */
function misreadHeading(text: string): { name: string; end: number } | null {
  const match = /^[\s【[(]*(\p{Script=Han}{4,7})[\s】\])]*[:;]\s*/u.exec(text);
  const read = match?.[1];
  if (match === null || read === undefined || read.length < fewest) return null;
  const near = names.filter(
    (name) =>
      name.length === read.length &&
      [...name].filter((character, index) => character !== read[index]).length === 1,
  );
  const [only] = near;
  return near.length === 1 && only !== undefined ? { name: only, end: match[0].length } : null;
}

/** Rows that no longer belong to a list under a heading. */
export const headings = {
  /** Signature, date and notes rows. */
  endsList: (text: string): boolean =>
    labelledSpans({ text }).some((span) => span.colon) || /^\s*[注※*]/u.test(text),
};
