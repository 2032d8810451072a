import type { CheckResult } from '../../check-result.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf } from '../paper-result.ts';
import { issuerOf } from './issuer.ts';

const blocking = 'hard';
const howNames = { exact: '机构名称', alias: '别名', former: '曾用名', campus: '院区名称' } as const;

/** HO-01 机构可识别 (domain 3.6): the letterhead names an institution of the directory. Similar is not found: undecided. */
export function institutionKnown(input: PaperInput): CheckResult {
  const { docType, pack } = input;
  if (pack.seals.required[docType] === undefined && !pack.institutions.appliesTo.includes(docType))
    return paperResult(input, 'HO-01', { level: 'na', blocking: 'info', message: '该类材料不核对出具机构' });
  return ofReadPaper(input, 'HO-01', blocking, (paper) => {
    const letterhead = paper.readings.fields.institution;
    if (letterhead === null) return { level: 'unknown', blocking, message: '未读到出具机构名称' };
    const issuer = issuerOf(paper);
    const finding = {
      blocking,
      values: { issuer: letterhead.value },
      evidence: [placeOf(letterhead, letterhead.value)],
    } as const;
    if (issuer.institution !== null) {
      const { name, code } = issuer.institution;
      return {
        ...finding,
        level: 'pass',
        message: `出具机构：${name}（${code}，按${howNames[issuer.how]}识别）`,
      };
    }
    const near = issuer.nearest.map((institution) => institution.name).join('、');
    return {
      ...finding,
      level: 'unknown',
      message: `名录中未能确认“${letterhead.value}”${near === '' ? '' : `，较接近的有：${near}`}`,
    };
  });
}
