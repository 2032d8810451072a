import type { Seal } from '../../../readings/schema.ts';
import { absenceIsCertain } from '../absence.ts';
import type { CheckResult } from '../../check-result.ts';
import { issuerOf } from '../issuer/issuer.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';
import { institutionSeals, sealText } from './seals.ts';

const blocking = 'hard';

/**
 * SE-04 印章单位 = 出具单位 (S36, S43; domain 3.5): the seal names the institution of the letterhead. The same by code is
 * a pass, by campus or former name a warning; certainly another is a fault. One side not recognised is undecided,
 * however similar the names are. `values` carry both names and the one of the application.
 */
export function sealInstitution(input: PaperInput): CheckResult {
  const rule = input.pack.seals.required[input.docType];
  if (rule === undefined)
    return paperResult(input, 'SE-04', { level: 'na', blocking: 'info', message: '该类材料不要求盖章' });
  return ofReadPaper(input, 'SE-04', blocking, (paper) => {
    const finding = judge(paper);
    const letterhead = paper.readings.fields.institution;
    const seals = institutionSeals(paper.readings);
    const optional = rule.doctorSuffices === true && finding.level === 'unknown';
    return {
      ...finding,
      blocking: optional ? 'info' : finding.blocking,
      values: {
        issuer: letterhead?.value ?? '',
        sealInstitution: seals.map(sealText).join('、'),
        appliedInstitution: paper.item?.institutionName ?? '',
      },
      evidence: [
        ...seals.map((seal) => placeOf(seal, sealText(seal))),
        ...(letterhead ? [placeOf(letterhead, letterhead.value)] : []),
      ],
    };
  });
}

function judge(paper: ReadPaper): Finding {
  const { readings, pack } = paper;
  const seals = institutionSeals(readings);
  if (seals.length === 0) {
    const absent = absenceIsCertain(paper) && !readings.sealUnsure;
    return absent
      ? { level: 'na', blocking: 'info', message: '未见机构印章，无可比对' }
      : { level: 'unknown', blocking, message: '未取得可比对的机构印章' };
  }
  const verified = seals.filter((seal) => seal.institution !== null);
  if (verified.length === 0)
    return {
      level: 'unknown',
      blocking,
      message: unverified(seals[0]!, pack.legibility.minimumSealLegibility),
    };
  const issuer = issuerOf(paper);
  const names = verified.map(sealText).join('、');
  if (issuer.institution === null) {
    const read = readings.fields.institution?.value;
    return {
      level: 'unknown',
      blocking,
      message: `印章为“${names}”，信头${read === undefined ? '未读到' : `“${read}”未能确认`}，请人工比对`,
    };
  }
  const { code, name } = issuer.institution;
  const others = verified.filter((seal) => seal.institution!.code !== code);
  if (others.length < verified.length) {
    if (others.length > 0)
      return {
        level: 'warn',
        blocking,
        message: `有与信头“${name}”一致的印章，另有“${others.map(sealText).join('、')}”的印章`,
      };
    if (issuer.how === 'former' || issuer.how === 'campus')
      return {
        level: 'warn',
        blocking,
        message: `印章与信头同属“${name}”，信头使用${issuer.how === 'former' ? '曾用名' : '院区名称'}`,
      };
    return { level: 'pass', blocking, message: `印章单位与信头一致：${name}` };
  }
  if (verified.length < seals.length)
    return {
      level: 'unknown',
      blocking,
      message: `信头为“${name}”，印章有“${names}”，另有印章未能辨认，请人工比对`,
    };
  return { level: 'fail', blocking, message: `印章单位“${names}”与信头“${name}”不一致` };
}

function unverified(seal: Seal, minimumLegibility: number): string {
  if (seal.legibility < minimumLegibility)
    return `印章不清（清晰度 ${seal.legibility.toFixed(2)}，低于 ${minimumLegibility}），无法辨认单位名称`;
  const near = seal.candidates.slice(0, 3).map((candidate) => candidate.name);
  return near.length > 0
    ? `印章单位未能确认，较接近的有：${near.join('、')}，请人工比对`
    : '印章单位未能确认，请人工比对';
}
