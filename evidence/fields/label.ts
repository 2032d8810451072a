import type { TextLine } from '../text/text-line.ts';

/** What a printed label announces. `other` labels only end the value before them. */
export type LabelKey =
  | 'name'
  | 'idNumber'
  | 'sex'
  | 'age'
  | 'doctor'
  | 'visitNumber'
  | 'diagnosis'
  | 'validity'
  | 'date'
  | 'other';

/** Labels (标签) that papers print before a value, by what they announce. */
const vocabulary: Record<LabelKey, readonly string[]> = {
  name: ['患者姓名', '病人姓名', '申请人姓名', '参保人姓名', '姓名', '患者', '申请人', '参保人'],
  idNumber: [
    '公民身份号码',
    '居民身份证号码',
    '身份证号码',
    '身份证件号码',
    '社会保障号码',
    '身份证号',
    '证件号码',
    '证件号',
    '身份证',
  ],
  sex: ['性别'],
  age: ['年龄'],
  doctor: [
    '主治医师签名',
    '经治医师签名',
    '诊断医师签名',
    '接诊医师签名',
    '诊断医师',
    '接诊医师',
    '主治医师',
    '经治医师',
    '管床医师',
    '主管医师',
    '报告医师',
    '审核医师',
    '检查医师',
    '检验医师',
    '医师签名',
    '医师签字',
    '医生签名',
    '医生签字',
    '医师签章',
    '报告医生',
    '审核医生',
    '报告者',
    '审核者',
    '检验者',
    '检验人',
    '审核人',
    '报告人',
    '医师',
    '医生',
  ],
  visitNumber: ['门诊号', '住院号', '病案号', '病历号', '登记号', '就诊号', '门诊病历号', '住院病历号'],
  diagnosis: [
    '出院诊断',
    '入院诊断',
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
  ],
  validity: ['有效期限', '有效期'],
  date: [
    '开具日期',
    '出具日期',
    '开具时间',
    '出具时间',
    '填写日期',
    '诊断日期',
    '证明日期',
    '签发日期',
    '就诊日期',
    '就诊时间',
    '初诊日期',
    '初诊时间',
    '复诊日期',
    '入院日期',
    '入院时间',
    '出院日期',
    '出院时间',
    '手术日期',
    '检查日期',
    '检查时间',
    '检验日期',
    '检验时间',
    '采集时间',
    '采集日期',
    '采样时间',
    '采样日期',
    '送检日期',
    '送检时间',
    '申请时间',
    '申请日期',
    '接收时间',
    '接收日期',
    '收样时间',
    '登记时间',
    '登记日期',
    '报告日期',
    '报告时间',
    '审核日期',
    '审核时间',
    '发布时间',
    '打印时间',
    '打印日期',
    '签名日期',
    '签字日期',
    '记录日期',
    '记录时间',
    '书写日期',
    '透析日期',
    '预约日期',
    '预约时间',
    '出生日期',
    '出生年月',
    '出生',
    '日期',
    '时间',
  ],
  other: [
    '民族',
    '职业',
    '婚姻',
    '籍贯',
    '住址',
    '地址',
    '联系电话',
    '电话',
    '手机号码',
    '手机',
    '科室',
    '科别',
    '病区',
    '病室',
    '床号',
    '床位',
    '标本类型',
    '标本',
    '样本号',
    '样本类型',
    '检查号',
    '检查项目',
    '检查部位',
    '检查方法',
    '设备',
    '申请科室',
    '申请医师',
    '申请医生',
    '送检医师',
    '送检医生',
    '送检科室',
    '费别',
    '医保类型',
    '险种',
    '险种类型',
    '参保地',
    '单位',
    '工作单位',
    '人员编号',
    '人员类别',
    '编号',
    '条码号',
    '条码',
    '页码',
    '住院天数',
    '签发机关',
    '结果状态',
    '过敏史',
    '申请病种',
    '病种名称',
    '病种编码',
    '申请类型',
    '证件类型',
    '盖章',
    '签章',
    '备注',
    '说明',
    '与参保人关系',
    '代办人',
  ],
};

/** A label found in a row, and where its value lies (`valueStart` inclusive, `valueEnd` exclusive, UTF-16 units). */
export interface LabelledSpan {
  key: LabelKey;
  label: string;
  start: number;
  valueStart: number;
  valueEnd: number;
  /** Followed by a colon, so it can be nothing but a label. */
  colon: boolean;
}

const entries = Object.entries(vocabulary)
  .flatMap(([key, labels]) => labels.map((label) => ({ key: key as LabelKey, label })))
  .toSorted((a, b) => b.label.length - a.label.length)
  .map(({ key, label }) => ({
    key,
    label,
    pattern: new RegExp(
      [...label].join(String.raw`\s*`) + String.raw`(\s*[:;]|\s*[.,·。、](?=\s*\S))?`,
      'gu',
    ),
  }));

/** Cards print the value close behind the label: 姓名王…, 性别男, 民族汉, 出生1963年. */
const needNoGap = (key: LabelKey, label: string, after: string): boolean =>
  key === 'sex' || ['姓名', '民族', '住址'].includes(label) || (key === 'date' && /\d/.test(after));

const boundary = /[\s|丨"'“”‘’_:\-;,。、)\]】》]/u;

/** Finds the labels of a row, left to right, and the span of text that each announces. */
export function labelledSpans(line: Pick<TextLine, 'text'>): LabelledSpan[] {
  const { text } = line;
  const taken: boolean[] = Array.from({ length: text.length }, () => false);
  const found: LabelledSpan[] = [];
  for (const { key, label, pattern } of entries)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const separator = match[1] ?? '';
      const end = start + match[0].length;
      const bare = end - separator.length;
      if (taken.slice(start, bare).some(Boolean)) continue;
      const colon = /[:;]/u.test(separator);
      const before = text[start - 1];
      const after = text[bare];
      const stands = before === undefined || boundary.test(before);
      if (
        !colon &&
        !(stands && (after === undefined || boundary.test(after) || needNoGap(key, label, after)))
      )
        continue;
      taken.fill(true, start, end);
      found.push({ key, label, start, valueStart: end, valueEnd: text.length, colon });
    }
  found.sort((a, b) => a.start - b.start);
  found.forEach((span, index) => {
    const next = found[index + 1];
    if (next !== undefined) span.valueEnd = next.start;
    while (span.valueStart < span.valueEnd && /[\s:|丨]/u.test(text[span.valueStart] ?? ''))
      span.valueStart += 1;
    while (span.valueEnd > span.valueStart && /[\s|丨]/u.test(text[span.valueEnd - 1] ?? ''))
      span.valueEnd -= 1;
  });
  return found;
}
