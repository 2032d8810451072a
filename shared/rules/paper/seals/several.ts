import type { CheckResult } from '../../check-result.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, placeOf } from '../paper-result.ts';
import { institutionSeals, sealText } from './seals.ts';

/** SE-10 多印章矛盾 (domain 3.5): the verified seals of a paper name one institution. */
export const severalInstitutions = (input: PaperInput): CheckResult =>
  ofReadPaper(input, 'SE-10', 'soft', ({ readings }) => {
    const verified = institutionSeals(readings).filter((seal) => seal.institution !== null);
    const names = new Map(verified.map((seal) => [seal.institution!.code, sealText(seal)]));
    const evidence = verified.map((seal) => placeOf(seal, sealText(seal)));
    if (verified.length < 2) return { level: 'na', blocking: 'info', message: '未见两枚以上可辨认的印章' };
    return names.size > 1
      ? {
          level: 'warn',
          blocking: 'soft',
          message: `同一材料有不同单位的印章：${[...names.values()].join('、')}`,
          evidence,
        }
      : { level: 'pass', blocking: 'soft', message: '各枚印章单位一致', evidence };
  });
