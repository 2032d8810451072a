import type { ReadValue } from '../../shared/readings/schema.ts';
import { labelledSpans } from './labels/label.ts';
import type { LabelKey } from './labels/vocabulary.ts';
import { nameFrom } from './person/patient-name.ts';
import { valueAt, type PageText } from './page-text.ts';

/** The first value after a label of the given kind that `pattern` accepts; its first group is the value. */
function firstAfter(pages: readonly PageText[], key: LabelKey, pattern: RegExp): ReadValue | null {
  for (const page of pages)
    for (const row of page.rows)
      for (const span of labelledSpans(row)) {
        if (span.key !== key) continue;
        const match = pattern.exec(row.text.slice(span.valueStart, span.valueEnd));
        const value = match?.[1];
        if (match === null || value === undefined) continue;
        const start = span.valueStart + match.index;
        return valueAt(page, row, start, start + match[0].length, value.replaceAll(/\s/gu, ''));
      }
  return null;
}

/** What the recogniser makes of 男 and 女 where one of the two must stand. */
const misreadSex: Readonly<Record<string, string>> = {
  文: '女',
  玄: '女',
  攻: '女',
  妇: '女',
  另: '男',
  界: '男',
};

/** 性别: 男 or 女; a character that can only be one of them misread is that one, with half the confidence. */
export function findSex(pages: readonly PageText[]): ReadValue | null {
  const read = firstAfter(pages, 'sex', /^[^\p{Script=Han}]{0,3}([男女文玄攻妇另界])(?!\p{Script=Han})/u);
  if (read === null) return firstAfter(pages, 'sex', /^[^\p{Script=Han}]{0,3}([男女])/u);
  const meant = misreadSex[read.value];
  return meant === undefined ? read : { ...read, value: meant, confidence: read.confidence * 0.5 };
}

/** 年龄 with its unit when one is printed: `63岁`, `8月`, `20天`. */
export const findAge = (pages: readonly PageText[]): ReadValue | null =>
  firstAfter(pages, 'age', /^\D{0,2}?(\d{1,3}\s*(?:岁|周岁|个?月|天)?)(?!\d)/u);

/** 门诊号, 住院号 or another number of the visit. */
export const findVisitNumber = (pages: readonly PageText[]): ReadValue | null =>
  firstAfter(pages, 'visitNumber', /^[^\w\p{Script=Han}]{0,3}([A-Za-z]{0,3}[\d-]{4,20})/u);

/** A doctor's name (医师) as printed after a label of doctor, signer, reporter or reviewer. */
export function findDoctor(pages: readonly PageText[]): ReadValue | null {
  const read = firstAfter(
    pages,
    'doctor',
    /^[^\p{Script=Han}]{0,3}(\p{Script=Han}(?:\s{0,2}\p{Script=Han}){1,3})(?!\p{Script=Han})/u,
  );
  return read === null ? null : { ...read, value: nameFrom(read.value) ?? read.value };
}
