import { rectangle } from '../../geometry/polygon.ts';
import { qualityIssueNames } from '../../text/names.ts';
import type { CheckResult } from '../check-result.ts';
import type { PaperInput } from '../paper-input.ts';
import { ofReadPaper, paperResult } from './paper-result.ts';

/** QL-02 清晰度 (S28, S44; domain 3.3): every page can be read. Defects that do not prevent it are a warning. */
export const legibility = (input: PaperInput): CheckResult =>
  ofReadPaper(input, 'QL-02', 'soft', ({ readings }) => {
    const marked = readings.pages.filter((page) => !page.quality.legible || page.quality.issues.length > 0);
    const illegible = marked.filter((page) => !page.quality.legible);
    const pages = illegible.length > 0 ? illegible : marked;
    const issues = [...new Set(pages.flatMap((page) => page.quality.issues))]
      .map((issue) => qualityIssueNames[issue])
      .join('、');
    const finding = {
      blocking: 'soft' as const,
      values: { issues: issues || '不清' },
      evidence: pages.map((page) => ({
        page: page.index,
        polygon: rectangle(0, 0, page.width, page.height),
        text: page.quality.issues.map((issue) => qualityIssueNames[issue]).join('、'),
      })),
    };
    const which = `第 ${pages.map((page) => page.index).join('、')} 页`;
    if (illegible.length > 0)
      return { ...finding, level: 'fail', message: `${which}无法辨认：${issues || '图像不清'}` };
    if (marked.length > 0) return { ...finding, level: 'warn', message: `${which}图像有缺陷：${issues}` };
    return { level: 'pass', blocking: 'soft', message: '图像清晰' };
  });

/** QL-07 黑白复印 (S40–S45; domain 3.3): papers that the pack expects in colour come in colour. */
export function colourCopy(input: PaperInput): CheckResult {
  if (!(input.pack.legibility.colourExpected ?? []).includes(input.docType))
    return paperResult(input, 'QL-07', { level: 'na', blocking: 'info', message: '该类材料不要求彩色' });
  return ofReadPaper(input, 'QL-07', 'soft', ({ readings, pack }) => {
    const grey = readings.pages.filter((page) => !page.colour).map((page) => page.index);
    const parameter = {
      path: 'legibility.colourExpected',
      value: (pack.legibility.colourExpected ?? []).join(','),
    };
    return grey.length > 0
      ? {
          level: 'warn',
          blocking: 'soft',
          message: `第 ${grey.join('、')} 页无彩色，疑为黑白复印件`,
          parameter,
        }
      : { level: 'pass', blocking: 'soft', message: '彩色图像', parameter };
  });
}
