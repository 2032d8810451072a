import type { DateKind } from '../domain/enumerations.ts';
import { dateLabelKind } from './date-label.ts';

const label = /(\p{Script=Han}{2,8}(?:日期|时间))(?=\s*(?:[:\d]|$))/gu;

/** The kinds of the date labels (报告时间:, 开具日期 …) that stand in a text, whether or not a date follows. */
export const labelledKinds = (text: string): DateKind[] =>
  [...text.normalize('NFKC').matchAll(label)].map((match) => dateLabelKind(match[1]!));
