import type { DocType } from '../../shared/domain/enumerations.ts';
import type { DocumentKind } from '../../shared/readings/schema.ts';
import { heightOf } from '../text/line/box.ts';
import type { PageText } from './page-text.ts';

/** What kind of paper it is, and how sure that is (0…1). */
export interface DocumentType {
  value: DocumentKind;
  subtype: DocType;
  confidence: number;
}

/** Titles (标题) by type; the first that fits wins, so the special stand before the general. */
const titles: readonly (readonly [DocType, RegExp])[] = [
  ['FORM', /申请表|认定表|登记表|待遇认定申请/u],
  ['AUTH_LETTER', /委托书/u],
  ['REMOTE_FILING', /异地就医(?:登记)?备案|备案(?:凭证|登记|表)/u],
  ['DIAG_CERT', /诊断证明|疾病证明|病情证明|医学证明/u],
  ['DISCHARGE', /出院记录|出院小结|出院证明|出院证(?!明)|出院总结/u],
  ['INPATIENT_HOME', /病案首页/u],
  ['OUTPATIENT', /门诊病历|门诊病志|门诊记录|病历记录|门急诊病历/u],
  ['PATHOLOGY', /病理.{0,8}报告|病理诊断|病理学检查/u],
  ['GENE', /基因.{0,10}报告|基因检测/u],
  ['FUNCTION', /(?:心电图|脑电图|肌电图|肺功能|听力|动态血压|心电).{0,8}(?:报告|图)/u],
  ['IMAGING', /(?:影像|放射|超声|彩超|B超|CT|MRI?|DR|X线|X光|磁共振|断层|内镜|胃镜|肠镜|诊断).{0,12}报告/iu],
  ['LAB', /(?:检验|化验|检测|临床实验).{0,10}(?:报告|单)|生化报告|检查化验单/u],
  ['OPERATION', /手术记录/u],
  ['DIALYSIS', /透析.{0,6}(?:记录|病历|单)/u],
  ['MEDICATION', /处方|用药(?:记录|清单)|药品清单/u],
  ['HUKOU', /户口簿|常住人口登记卡/u],
  ['EVOUCHER', /医保电子凭证/u],
  ['SSC', /社会保障卡/u],
];

/** Labels that tell a card or a paper whose title could not be read. */
const signs: readonly (readonly [DocType, readonly RegExp[], number])[] = [
  ['FORM', [/险种类型/u, /人员编号/u, /病种(?:编码|代码|名称)/u, /申请类型/u, /承诺/u, /拟选定点/u], 3],
  ['ID_FRONT', [/公民身份|身份号码/u, /民族/u, /住址/u, /出生/u, /性别/u, /姓名/u], 3],
  ['EVOUCHER', [/电子凭证/u, /出示(?:此|该)?.{0,3}码/u, /参保地/u], 2],
  ['ID_BACK', [/签发机关/u, /有效期限/u, /居民身份证/u, /中华人民共和国/u], 2],
  ['DISCHARGE', [/入院日期|入院时间/u, /出院日期|出院时间/u, /出院医嘱/u, /出院诊断/u, /住院天数/u], 3],
  [
    'LAB',
    [/参考(?:区间|范围|值)/u, /标本/u, /检验(?:者|医师|日期|时间)/u, /采(?:集|样)(?:时间|日期)/u, /结果/u],
    3,
  ],
  [
    'IMAGING',
    [/(?:检查|影像|超声)所见/u, /检查部位/u, /(?:影像|超声)(?:诊断|提示|表现)|印象/u, /影像号|检查号/u],
    2,
  ],
  ['OUTPATIENT', [/主诉/u, /现病史/u, /既往史/u, /查体|体格检查/u, /处理(?:意见)?/u], 4],
];

const kinds: Partial<Record<DocType, DocumentKind>> = {
  DIAG_CERT: 'diagnosis-certificate',
  DISCHARGE: 'discharge-record',
  OUTPATIENT: 'outpatient-record',
  LAB: 'lab-report',
  FUNCTION: 'imaging-report',
  IMAGING: 'imaging-report',
  PATHOLOGY: 'pathology-report',
  GENE: 'lab-report',
  ID_FRONT: 'id-card',
  ID_BACK: 'id-card',
  AGENT_ID: 'id-card',
  SSC: 'social-security-card',
  FORM: 'application-form',
  PHOTO: 'photo',
};

/** The document kind of the command line for a paper type of the domain. */
export const kindOf = (subtype: DocType): DocumentKind => kinds[subtype] ?? 'other';

const titled = (subtype: DocType, confidence: number): DocumentType => ({
  value: kindOf(subtype),
  subtype,
  confidence,
});

/** Recognises the paper by the title in the upper part of its first page, else by the labels it carries. */
export function documentType(pages: readonly PageText[]): DocumentType {
  const [first] = pages;
  const unknown = titled('OTHER', 0);
  if (first === undefined) return unknown;
  const text = pages.flatMap((page) => page.rows.map((row) => row.text.replaceAll(/\s/gu, '')));
  const bodyHeight = median(first.rows.map((row) => heightOf(row.box)));
  const upper = first.rows.filter((row) => row.box.y0 < first.height * 0.4).slice(0, 8);
  const candidates = upper
    .filter((row) => !row.text.includes(':'))
    .toSorted((a, b) => heightOf(b.box) - heightOf(a.box));
  for (const row of candidates) {
    const title = row.text.replaceAll(/\s/gu, '');
    if (title.length > 30) continue;
    for (const [subtype, pattern] of titles)
      if (pattern.test(title)) return titled(subtype, heightOf(row.box) >= bodyHeight ? 0.97 : 0.85);
  }
  let best = unknown;
  for (const [subtype, patterns, needed] of signs) {
    const hits = patterns.filter((pattern) => text.some((row) => pattern.test(row))).length;
    const share = hits / patterns.length;
    if (hits >= needed && share > best.confidence) best = titled(subtype, Math.min(0.95, 0.4 + share / 2));
  }
  return best;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
