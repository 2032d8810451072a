import type { z } from 'zod';
import type { dateKind } from '../../shared/domain/enumerations.ts';
import { dateLabelKind } from '../../shared/text/date-label.ts';

type DateKind = z.infer<typeof dateKind>;

/** Labels before dates that a single misread character may have spoilt. */
const known = [
  '开具日期',
  '出具日期',
  '填写日期',
  '诊断日期',
  '证明日期',
  '就诊日期',
  '就诊时间',
  '初诊日期',
  '入院日期',
  '入院时间',
  '出院日期',
  '出院时间',
  '检查日期',
  '检查时间',
  '检验日期',
  '检验时间',
  '采集时间',
  '采集日期',
  '采样时间',
  '送检日期',
  '接收时间',
  '接收日期',
  '报告日期',
  '报告时间',
  '审核日期',
  '审核时间',
  '打印时间',
  '打印日期',
  '签名日期',
  '签字日期',
  '记录日期',
  '书写日期',
  '登记日期',
  '登记时间',
  '申请日期',
  '申请时间',
  '预约日期',
  '预约时间',
  '出生日期',
  '手术日期',
  '复诊日期',
  '透析日期',
] as const;

/**
 * What a label says about its date. Where no word of it is known and one character may have been misread (开县日期), the
 * label it must have been decides, but only if every label it could have been means the same: 人院日期 could be 入院 or
 * 出院 and stays `OTHER`, which never counts.
 */
export function kindOfLabel(label: string): DateKind {
  const kind = dateLabelKind(label);
  if (kind !== 'OTHER' || label.length !== 4) return kind;
  const near = new Set(known.filter((word) => differences(word, label) === 1).map(dateLabelKind));
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : 'OTHER';
}

/** The known label from which four characters differ in at most one place; `null` for none or several. */
export function nearestLabel(read: string): string | null {
  const near = known.filter((word) => differences(word, read) <= 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) count += 1;
  return count;
}
