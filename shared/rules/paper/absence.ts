import type { ReadPaper } from '../paper-input.ts';

/**
 * Whether "not found" may be read as "not there" (domain 3, conventions): every page legible and the paper certainly
 * of the type it was handed in as. Otherwise what was not found is undecided.
 */
export function absenceIsCertain(paper: ReadPaper): boolean {
  return whyAbsenceIsUncertain(paper) === null;
}

/** The reason, in Chinese, why something not found may still be there; `null` when there is none. */
export function whyAbsenceIsUncertain({ readings, docType, pack, corrections }: ReadPaper): string | null {
  const blurred = readings.pages.filter((page) => !page.quality.legible).map((page) => page.index);
  if (readings.pages.length === 0) return '没有可供识别的页面';
  if (blurred.length > 0) return `第 ${blurred.join('、')} 页图像不清`;
  // a person who filed the paper has said what it is
  if (corrections?.some(({ kind }) => kind === 'filed') === true) return null;
  const { subtype, confidence } = readings.documentType;
  if (subtype !== docType) return '页面内容与材料类型不一致';
  if (confidence < pack.legibility.minimumFieldConfidence) return '材料类型未能确认';
  return null;
}
