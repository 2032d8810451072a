import type { CheckResult } from '../../check-result.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, type Finding } from '../paper-result.ts';

const blocking = 'hard';

/**
 * SE-08 电子签章 (《电子签名法》 §13, 14; domain 3.5): every electronic signature of a PDF is intact, so that nothing was changed after signing,
 * and its certificate is in force. A certificate whose revocation cannot be known here stays undecided.
 */
export const electronicSignature = (input: PaperInput): CheckResult =>
  ofReadPaper(input, 'SE-08', blocking, judge);

function judge({ readings }: ReadPaper): Finding {
  const signatures = readings.electronicSignatures;
  if (signatures.length === 0) return { level: 'na', blocking: 'info', message: '无电子签章' };
  const broken = signatures.find(({ intact }) => !intact);
  if (broken !== undefined) return failed('签署后内容有改动，或签名无法验证', broken.signer);
  const revoked = signatures.find(({ revocation }) => revocation === 'revoked');
  if (revoked !== undefined) return failed('证书已吊销', revoked.signer);
  const signers = signatures.map(({ signer }) => signer).join('、');
  return signatures.every(({ revocation }) => revocation === 'good')
    ? { level: 'pass', blocking, message: `电子签章有效：${signers}` }
    : {
        level: 'unknown',
        blocking,
        message: `电子签章（${signers}）签后未改动，证书是否有效未经核验，请人工核对`,
      };
}

const failed = (cause: string, signer: string): Finding => ({
  level: 'fail',
  blocking,
  message: `电子签章${signer === '' ? '' : `（${signer}）`}验证未通过：${cause}`,
  values: { cause },
});
