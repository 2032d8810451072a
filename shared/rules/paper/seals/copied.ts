import { sameImpression } from '../../../readings/impression/same-impression.ts';
import type { Seal } from '../../../readings/schema.ts';
import { docTypeNames } from '../../../text/names.ts';
import type { CheckEvidence, CheckResult } from '../../check-result.ts';
import type { PaperInput, SealElsewhere } from '../../paper-input.ts';
import { paperResult, placeOf } from '../paper-result.ts';
import { institutionSeals, sealText } from './seals.ts';

/** Why a seal is shown to a person. */
interface Hint {
  readonly seal: Seal;
  readonly sentence: string;
  readonly elsewhere?: SealElsewhere;
}

const PASTED = '印章周围呈矩形底色，与纸面不同，疑似贴图';

/**
 * SE-09 印章复用 (domain 3.5): a seal that looks pasted, or whose impression agrees in every detail with one on another paper. Two
 * impressions by hand never do, but a paper handed in twice does; so it is a remark that asks for a person's eyes, and no
 * fault of anybody. The seal of an electronically signed paper is a drawing, always the same, and is not compared. Says nothing where there is no such hint: that a seal is genuine cannot be read from a picture.
 */
export function copiedSeal(input: PaperInput): CheckResult | null {
  const { outcome } = input;
  if (outcome?.status !== 'read') return null;
  const hints = institutionSeals(outcome.readings).flatMap((seal) =>
    hintsOf(seal, input, outcome.readings.electronicSignatures.length > 0),
  );
  if (hints.length === 0) return null;
  const sentences = [...new Set(hints.map(({ sentence }) => sentence))];
  const result = paperResult(input, 'SE-09', {
    level: 'warn',
    blocking: 'soft',
    message: `${sentences.join('；')}。仅作提示，请人工核对`,
    evidence: [...new Set(hints.map(({ seal }) => seal))].map((seal) => placeOf(seal, sealText(seal))),
  });
  return { ...result, evidence: [...result.evidence, ...hints.flatMap(placeElsewhere)] };
}

function hintsOf(seal: Seal, { sha256, elsewhere = [] }: PaperInput, isElectronic: boolean): Hint[] {
  const pasted = seal.pasted === undefined ? [] : [{ seal, sentence: PASTED }];
  const { impression, institution } = seal;
  if (impression === undefined || institution === null || isElectronic) return pasted;
  const same = elsewhere.filter(
    (other) =>
      other.institutionCode === institution.code &&
      !(other.on.kind === 'same-case' && other.on.sha256 === sha256) &&
      sameImpression(impression, other.impression) !== null,
  );
  return [...pasted, ...same.map((other) => ({ seal, sentence: sentenceOf(other), elsewhere: other }))];
}

const sentenceOf = ({ on }: SealElsewhere): string =>
  on.kind === 'same-case'
    ? `印文细节与本件${docTypeNames[on.docType]}上的印章逐点相符，可能为电子印章、同一材料重复上传或贴图`
    : `印文细节与受理编号 ${on.receiptNo} 办件材料上的印章逐点相符，疑似贴图（电子印章除外）`;

/** The other seal, where it stands on a paper of the same case. */
const placeElsewhere = ({ elsewhere }: Hint): CheckEvidence[] =>
  elsewhere?.on.kind === 'same-case'
    ? [
        {
          sha256: elsewhere.on.sha256,
          page: elsewhere.on.page,
          polygon: elsewhere.on.polygon,
          text: `${docTypeNames[elsewhere.on.docType]}上的印章`,
        },
      ]
    : [];
