import type { DateKind } from '../domain/enumerations.ts';

/**
 * Label words and what a date behind them means (domain 3.4, anchors-evidence 4), the decisive word first: a 报告打印时间
 * is a print time, a 检查报告日期 a report date, 出院记录书写日期 a writing date. What never counts stands on top.
 */
const labels: readonly (readonly [RegExp, DateKind])[] = [
  [/出生|生日/, 'BIRTH'],
  [/有效期(?:限)?(?:自|起)|生效/, 'VALID_FROM'],
  [/有效期|失效|截止/, 'VALID_TO'],
  [/预约|复诊|随访|休假|休息|病假|下次|建议|末次月经|发病|起病|申请|开单|登记|手术/, 'OTHER'],
  [/打印|制表|导出/, 'PRINT'],
  [/水印|拍摄|扫描/, 'WATERMARK'],
  [/签[名字署章]|记录|书写|落款|盖章|医[师生]签/, 'SIGN'],
  [/审核|复核|审签|核对/, 'AUDIT'],
  [/接收|收样|收到|签收|核收|送达/, 'RECEIVE'],
  [/采集|采样|采血|取材|留取|送检/, 'COLLECT'],
  [/报告|发布|签发/, 'REPORT'],
  [/出具|开具|填写|填发|开证|证明日期|诊断日期|发药|取药|处方/, 'ISSUE'],
  [/入院|住院日期/, 'ADMIT'],
  [/出院/, 'DISCHARGE'],
  [/检查|检验|检测|测定|化验|摄片|透析/, 'EXAM'],
  [/就诊|初诊|接诊|来诊|看诊|门诊日期|诊疗日期|凭证/, 'VISIT'],
];

/**
 * What the date behind this label means. A bare 日期 is the date by the signature; a label without a known word gives
 * `OTHER`, which never counts.
 */
export function dateLabelKind(label: string): DateKind {
  const plain = label.normalize('NFKC').replaceAll(/[\s:]/g, '');
  for (const [pattern, kind] of labels) if (pattern.test(plain)) return kind;
  return plain === '日期' ? 'SIGN' : 'OTHER';
}
