import type { Seal } from '../../../readings/schema.ts';
import { sealTypeNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import type { PaperInput } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';
import { institutionSeals } from './seals.ts';

type Acceptance = 'pass' | 'warn' | 'fail';

/**
 * SE-02 印章类型 (domain 3.5): at least one seal on the paper is of a type that the pack's acceptance matrix takes for such
 * papers. A type that could not be read stays undecided unless another seal is accepted; a type the matrix does not list is
 * undecided as well. Says nothing where no seal of an institution was found (SE-01 does).
 */
export function sealTypeAccepted(input: PaperInput): CheckResult {
  const accepted = input.pack.seals.accepted?.[input.docType];
  if (accepted === undefined)
    return paperResult(input, 'SE-02', { level: 'na', blocking: 'info', message: '该类材料不限印章类型' });
  const rule = input.pack.seals.required[input.docType];
  const blocking = rule?.blocking ?? 'soft';
  return ofReadPaper(input, 'SE-02', blocking, ({ readings }): Finding => {
    const seals = institutionSeals(readings);
    if (seals.length === 0) return { level: 'na', blocking: 'info', message: '未检出机构印章' };
    const verdicts = seals.map((seal) => accepted[seal.sealType] ?? null);
    const best = bestOf(verdicts);
    const at = verdicts.indexOf(best);
    const shown = seals[at]!;
    const name = sealTypeNames[shown.sealType];
    return {
      level: best ?? 'unknown',
      // a report may stand without any seal, so a seal of unknown type on it is no obstacle
      blocking: best === null && rule?.doctorSuffices === true ? 'info' : blocking,
      message: sentence(best, name),
      values: { sealType: name },
      parameter: { path: `seals.accepted.${input.docType}.${shown.sealType}`, value: best ?? '未列' },
      evidence: seals.map((seal) => placeOf(seal, textOf(seal))),
    };
  });
}

const textOf = (seal: Seal): string => seal.centreText || sealTypeNames[seal.sealType];

/** Accepted before accepted with a remark; an unknown one before a refused one, since it may be acceptable. */
function bestOf(verdicts: readonly (Acceptance | null)[]): Acceptance | null {
  for (const verdict of ['pass', 'warn', null, 'fail'] as const)
    if (verdicts.includes(verdict)) return verdict;
  return null;
}

function sentence(verdict: Acceptance | null, name: string): string {
  switch (verdict) {
    case 'pass':
      return `印章类型符合：${name}`;
    case 'warn':
      return `所盖为${name}，可以接受，请留意`;
    case 'fail':
      return `所盖为${name}，该类材料不予认可`;
    case null:
      return '印章类型未能确认，请人工查看';
  }
}
