import { hospitalLevelOf, reachesLevel } from '../../../domain/hospital-level.ts';
import type { HospitalLevel } from '../../../domain/enumerations.ts';
import { hospitalLevelNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, paperResult, placeOf, type Finding } from '../paper-result.ts';
import { issuerOf } from './issuer.ts';

const blocking = 'hard';
const primaryCare = /社区卫生|卫生院|卫生室|卫生所|诊所/;

/** HO-02 级别 (S11, S36, S43; domain 3.6): the issuer is at least of the level that the pack asks of this type. */
export function institutionLevel(input: PaperInput): CheckResult {
  const { docType, pack } = input;
  if (!pack.institutions.appliesTo.includes(docType))
    return paperResult(input, 'HO-02', { level: 'na', blocking: 'info', message: '该类材料不要求机构级别' });
  const minimum = pack.institutions.minimumLevel;
  const result = ofReadPaper(input, 'HO-02', blocking, (paper) => judge(paper, minimum, ''));
  return {
    ...result,
    parameter: { path: 'institutions.minimumLevel', value: minimum, packVersion: pack.version },
  };
}

/**
 * HO-03 病种最低级别 (domain 3.6): a disease may ask for a higher level. `null` where the pack sets none for the disease
 * applied for, or the type needs no level.
 */
export function institutionLevelForDisease(input: PaperInput): CheckResult | null {
  const { docType, pack, item } = input;
  if (item === undefined) return null;
  const minimum = pack.institutions.minimumByDisease[item.diseaseCode];
  if (minimum === undefined || !pack.institutions.appliesTo.includes(docType)) return null;
  const result = ofReadPaper(input, 'HO-03', blocking, (paper) =>
    judge(paper, minimum, `（${item.diseaseName}）`),
  );
  return {
    ...result,
    parameter: {
      path: `institutions.minimumByDisease.${item.diseaseCode}`,
      value: minimum,
      packVersion: pack.version,
    },
  };
}

function judge(paper: ReadPaper, minimum: HospitalLevel, why: string): Finding {
  const letterhead = paper.readings.fields.institution;
  const issuer = issuerOf(paper);
  const required = `要求${hospitalLevelNames[minimum]}及以上${why}`;
  if (letterhead === null || issuer.institution === null)
    return { level: 'unknown', blocking, message: `出具机构未能确认，无法判定级别，${required}` };
  const { name, level: printed } = issuer.institution;
  const level = hospitalLevelOf(printed) ?? (primaryCare.test(name) ? 'L0' : null);
  const finding = {
    blocking,
    values: { issuer: name, level: printed, requiredLevel: hospitalLevelNames[minimum] },
    evidence: [placeOf(letterhead, letterhead.value)],
  } as const;
  if (level === null)
    return { ...finding, level: 'unknown', message: `名录未载明“${name}”的级别，${required}` };
  return reachesLevel(level, minimum)
    ? { ...finding, level: 'pass', message: `${name}为${printed}，${required}` }
    : { ...finding, level: 'fail', message: `${name}为${printed}，${required}` };
}
