import type { TextLine } from '../text/line/text-line.ts';
import { nearestLabel } from './label-kind.ts';
import { withHanZero } from './repaired-date.ts';

/** Four characters that stand where a label of a date does: at the start, and right before a colon or a digit. */
const labelPlace = /^\s*(\p{Script=Han}{4})(?=\s*[:;,]?\s*(?:\d|二[〇○零]))/u;

/**
 * The line with the label of its date as it must be printed, where one character of it was misread (开具日多2026年… is
 * 开具日期): a date that counts is not passed over because of its label. The date itself is never touched, but for the ring of 二〇二六.
 */
export function withRepairedLabel(line: TextLine): TextLine {
  if (line.exact) return line;
  const repaired = withRepairedDateLabel(withRepairedSignatureLabel(line));
  return { ...repaired, text: withHanZero(repaired.text) };
}

/** 签名 and 签字 behind 医师 or 医生, one character of them misread. */
const signatureLabel = /(医[师生])\s?(?:[答笠竺筑]([名字])|签[宇各多]|答[宇各])(?=\s*[:;,：；，])/u;

const withRepairedSignatureLabel = (line: TextLine): TextLine => ({
  ...line,
  text: line.text.replace(signatureLabel, (label) => `${label.slice(0, -2)}签名`),
  raw: line.raw.replace(signatureLabel, (label) => `${label.slice(0, -2)}签名`),
});

function withRepairedDateLabel(line: TextLine): TextLine {
  const found = labelPlace.exec(line.text);
  const read = found?.[1];
  if (read === undefined) return line;
  const label = nearestLabel(read);
  if (label === null || label === read) return line;
  return { ...line, text: line.text.replace(read, label), raw: line.raw.replace(read, label) };
}
