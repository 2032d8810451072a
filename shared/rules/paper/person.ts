import type { DocType } from '../../domain/enumerations.ts';
import { checkIdentityNumber } from '../../domain/identity-number.ts';
import { maskCertNo } from '../../privacy/mask.ts';
import { couldBeMisreading, sameName } from '../../text/person-name.ts';
import { readByHand } from '../corrections/corrected-readings.ts';
import type { CheckResult } from '../check-result.ts';
import type { PaperInput } from '../paper-input.ts';
import { ofReadPaper, paperResult, placeOf } from './paper-result.ts';

const blocking = 'hard';
/** Papers that do not carry the name of the insured person. */
const nameless: ReadonlySet<DocType> = new Set(['ID_BACK', 'PHOTO', 'AGENT_ID', 'AUTH_LETTER', 'OTHER']);

/**
 * ID-04 姓名一致 (S30, S38; domain 3.1): the name on the paper is the registered one. Another interpunct or a traditional
 * form is a warning. A name that could be a misreading of the registered one, or was read with doubt, is undecided; a
 * clearly other one is a fault; handwriting is never
 * accepted as read. `null` where no person is given.
 */
export function nameAgrees(input: PaperInput): CheckResult | null {
  const { person, docType } = input;
  if (person === undefined) return null;
  if (nameless.has(docType))
    return paperResult(input, 'ID-04', { level: 'na', blocking: 'info', message: '该类材料不核对姓名' });
  return ofReadPaper(input, 'ID-04', blocking, ({ readings, pack, corrections }) => {
    const byHand = readByHand(corrections, 'name');
    const read = readings.fields.patientName;
    if (read === null) return { level: 'unknown', blocking, message: '未读到姓名，请人工核对' };
    const finding = {
      blocking,
      values: { nameOnPaper: read.value, nameRegistered: person.name },
      evidence: [placeOf(read, read.value)],
      parameter: {
        path: 'legibility.minimumFieldConfidence',
        value: String(pack.legibility.minimumFieldConfidence),
      },
    } as const;
    const both = `材料姓名“${read.value}”，登记姓名“${person.name}”`;
    if (read.handwritten) return { ...finding, level: 'unknown', message: '姓名为手写，请人工核对' };
    const comparison = sameName(read.value, person.name);
    if (comparison === 'same')
      return {
        ...finding,
        level: 'pass',
        message: `姓名一致：${read.value}${byHand ? '（人工更正）' : ''}`,
      };
    if (comparison === 'variant')
      return { ...finding, level: 'warn', message: `${both}，仅间隔号或繁简写法不同` };
    const doubtful = read.confidence < pack.legibility.minimumFieldConfidence;
    return !byHand && (doubtful || couldBeMisreading(read.value, person.name))
      ? { ...finding, level: 'unknown', message: `${both}，可能为误读，请人工核对` }
      : { ...finding, level: 'fail', message: `${both}，不一致${byHand ? '（人工更正）' : ''}` };
  });
}

/**
 * ID-05 身份号码一致 (S30; domain 3.1): where the paper prints the number it is the registered one; a masked number is
 * compared where it is visible. A different number counts only when its own check digit is right, else it was misread.
 */
export function identityNumberAgrees(input: PaperInput): CheckResult | null {
  const { person, docType } = input;
  if (person === undefined) return null;
  return ofReadPaper(input, 'ID-05', blocking, ({ readings, corrections }) => {
    const read = readings.fields.idNumber;
    if (read === null)
      return docType === 'ID_FRONT'
        ? { level: 'unknown', blocking, message: '未读到身份证号，请人工核对' }
        : { level: 'na', blocking: 'info', message: '材料上未读到身份证号' };
    const found = read.value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    const registered = person.certNo.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    const shown = maskCertNo(found);
    const finding = { blocking, values: { numberOnPaper: shown }, evidence: [placeOf(read, shown)] } as const;
    if (found === registered) return { ...finding, level: 'pass', message: `身份证号一致：${shown}` };
    if (/[*＊×]/.test(found)) {
      const visible =
        found.length === registered.length &&
        [...found].every((character, index) => !/\d/.test(character) || character === registered[index]);
      return visible
        ? { ...finding, level: 'pass', message: `身份证号可见部分一致：${shown}` }
        : { ...finding, level: 'unknown', message: `身份证号可见部分不一致：${shown}，请人工核对` };
    }
    return checkIdentityNumber(found).valid || readByHand(corrections, 'idNumber')
      ? {
          ...finding,
          level: 'fail',
          message: `材料身份证号 ${shown} 与登记的 ${maskCertNo(registered)} 不一致`,
        }
      : { ...finding, level: 'unknown', message: `材料身份证号 ${shown} 校验不符，可能为误读，请人工核对` };
  });
}
