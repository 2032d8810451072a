import type { CheckResult } from '../../check-result.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, placeOf } from '../paper-result.ts';
import { institutionSeals, sealText } from './seals.ts';

/**
 * SE-03 印章清晰 (S28; domain 3.5): the clearest seal of an institution on the paper can be read well. Below
 * `legibility.clearSeal` it is a remark, below `legibility.minimumSealLegibility` nobody can tell what it says.
 */
export const sealLegible = (input: PaperInput): CheckResult =>
  ofReadPaper(input, 'SE-03', 'soft', ({ readings, pack }) => {
    const seals = institutionSeals(readings);
    if (seals.length === 0) return { level: 'na', blocking: 'info', message: '未检出机构印章' };
    const clearest = Math.max(...seals.map(({ legibility }) => legibility));
    const { minimumSealLegibility, clearSeal = minimumSealLegibility } = pack.legibility;
    const finding = {
      blocking: 'soft' as const,
      parameter: { path: 'legibility.clearSeal', value: String(clearSeal) },
      evidence: seals.map((seal) => placeOf(seal, sealText(seal))),
    };
    const figure = `清晰度 ${clearest.toFixed(2)}`;
    if (clearest < minimumSealLegibility)
      return { ...finding, level: 'unknown', message: `印章不清（${figure}），请人工查看或请申请人补正` };
    if (clearest < clearSeal) return { ...finding, level: 'warn', message: `印章不够清晰（${figure}）` };
    return { ...finding, level: 'pass', message: `印章清晰（${figure}）` };
  });
