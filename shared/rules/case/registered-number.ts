import { checkIdentityNumber } from '../../domain/identity-number.ts';
import type { InsuredPerson } from '../../domain/case-record.ts';
import { maskCertNo } from '../../privacy/mask.ts';
import type { CheckResult } from '../check-result.ts';

/** Resident identity card or household register (`psn_cert_type` 01). */
const residentIdentityCard = '01';

const faults = {
  length: '位数不是 18 位',
  characters: '含有不合规的字符',
  'birth-date': '所含出生日期不存在',
  'check-digit': '校验码不符',
} as const;

/**
 * ID-01 身份号码校验 (GB 11643-1999; domain 3.1): structure, birth date and check digit of the registered number, and its
 * agreement with the registered sex and birth date. Fifteen digits are a warning; other documents are not judged.
 */
export function registeredIdentityNumber(person: InsuredPerson): CheckResult {
  const result = (level: CheckResult['level'], message: string): CheckResult => ({
    id: 'ID-01',
    level,
    blocking: 'hard',
    documentId: null,
    docType: null,
    message,
    values: { certNo: maskCertNo(person.certNo), field: '证件号码' },
    parameter: null,
    evidence: [],
  });
  if (person.certType !== residentIdentityCard)
    return { ...result('na', '证件类型不是居民身份证'), blocking: 'info' };
  const check = checkIdentityNumber(person.certNo);
  if (!check.valid)
    return check.reason === 'fifteen-digits'
      ? result('warn', '登记的身份证号为 15 位旧号码，无校验码')
      : result('fail', `登记的身份证号${faults[check.reason]}`);
  if (check.birthDate !== person.birthDate)
    return result('fail', `身份证号所含出生日期 ${check.birthDate} 与登记的 ${person.birthDate} 不一致`);
  if (check.sex !== person.sex) return result('fail', '身份证号所含性别与登记的性别不一致');
  return result('pass', '身份证号格式、出生日期和校验码正确');
}
