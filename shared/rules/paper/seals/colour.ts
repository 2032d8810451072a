import type { CheckResult } from '../../check-result.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, placeOf } from '../paper-result.ts';
import { institutionSeals, isOriginalColour, sealText } from './seals.ts';

/** SE-07 印章颜色 (domain 3.5): an institution's seal is red or blue; a black one is a copy. */
export const sealColour = (input: PaperInput): CheckResult =>
  ofReadPaper(input, 'SE-07', 'soft', ({ readings }) => {
    const seals = institutionSeals(readings);
    if (seals.length === 0) return { level: 'na', blocking: 'info', message: '未检出机构印章' };
    const evidence = seals.map((seal) => placeOf(seal, sealText(seal)));
    return seals.some((seal) => isOriginalColour(seal, readings))
      ? { level: 'pass', blocking: 'soft', message: '印章为彩色', evidence }
      : { level: 'warn', blocking: 'soft', message: '印章为黑白，疑为复印件', evidence };
  });
