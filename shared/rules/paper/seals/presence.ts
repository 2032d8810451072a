import type { CheckResult } from '../../check-result.ts';
import { whyAbsenceIsUncertain } from '../absence.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';
import { institutionSeals, isOriginalColour, sealText } from './seals.ts';

/**
 * SE-01 有无印章 (S21, S36, S43; domain 3.5): the paper carries the seal of an institution, or a valid electronic one,
 * where the pack asks for it. A personal name seal is none. A grey seal cannot be told from its photocopy: undecided.
 * Nothing found is a fault only where the page could be read and its type is certain.
 */
export function sealPresence(input: PaperInput): CheckResult {
  const rule = input.pack.seals.required[input.docType];
  if (rule === undefined)
    return paperResult(input, 'SE-01', { level: 'na', blocking: 'info', message: '该类材料不要求盖章' });
  const parameter = {
    path: `seals.required.${input.docType}.whenMissing`,
    value: rule.whenMissing,
  };
  const result = ofReadPaper(input, 'SE-01', rule.blocking, (paper) =>
    judge(paper, rule.whenMissing, rule.blocking, rule.doctorSuffices === true && hasDoctor(paper)),
  );
  return { ...result, parameter: { ...parameter, packVersion: input.pack.version } };
}

const hasDoctor = ({ readings }: ReadPaper): boolean =>
  readings.fields.doctor !== null || readings.signatures.some((signature) => signature.role === 'doctor');

function judge(
  paper: ReadPaper,
  whenMissing: Finding['level'],
  blocking: Finding['blocking'],
  doctorStandsIn: boolean,
): Finding {
  const { readings } = paper;
  const electronic = readings.electronicSignatures.find(
    (signature) => signature.intact && signature.revocation === 'good',
  );
  if (electronic !== undefined)
    return { level: 'pass', blocking, message: `有有效的电子签章：${electronic.signer}` };
  const seals = institutionSeals(readings);
  const originals = seals.filter((seal) => isOriginalColour(seal, readings));
  if (originals.length > 0) {
    const names = originals.map((seal) => sealText(seal)).filter((text) => text !== '');
    return {
      level: 'pass',
      blocking,
      message: `检出机构印章 ${originals.length} 枚${names.length > 0 ? `：${names.join('、')}` : '，文字未能读出'}`,
      evidence: originals.map((seal) => placeOf(seal, sealText(seal))),
    };
  }
  if (doctorStandsIn)
    return {
      level: 'pass',
      blocking,
      message: `${seals.length > 0 ? '印章为黑白' : '未检出机构印章'}，报告载有报告或审核医师`,
      evidence: readings.fields.doctor
        ? [placeOf(readings.fields.doctor, readings.fields.doctor.value)]
        : readings.signatures
            .filter((signature) => signature.role === 'doctor')
            .map((signature) => placeOf(signature, '医师签名')),
    };
  const unverified = readings.electronicSignatures.find(
    (signature) => signature.intact && signature.revocation === 'unknown',
  );
  if (unverified !== undefined)
    return {
      level: 'unknown',
      blocking,
      message: `有电子签章（${unverified.signer}），签后未改动，但证书未经核验，请人工核对`,
    };
  if (seals.length > 0)
    return {
      level: 'unknown',
      blocking: whenMissing === 'fail' ? 'hard' : blocking,
      message: '印章为黑白，无法确认为原章；建议补传彩色原件或线下核验',
      evidence: seals.map((seal) => placeOf(seal, sealText(seal))),
    };
  const possible = readings.seals.filter((seal) => seal.kind === 'unknown' || seal.kind === 'other');
  if (readings.sealUnsure || possible.length > 0)
    return {
      level: 'unknown',
      blocking,
      message: '有疑似印章，无法确认，请人工查看',
      evidence: possible.map((seal) => placeOf(seal, sealText(seal))),
    };
  const doubt = whyAbsenceIsUncertain(paper);
  if (doubt !== null)
    return { level: 'unknown', blocking, message: `未检出机构印章，但${doubt}，不能认定为未盖章` };
  const personal = readings.seals.filter((seal) => seal.kind === 'personal');
  return {
    level: whenMissing,
    blocking,
    message: personal.length > 0 ? '仅见个人名章，未见医疗机构印章' : '未见医疗机构印章',
    evidence: personal.map((seal) => placeOf(seal, sealText(seal))),
  };
}
