import type { SealType } from '../../../shared/domain/enumerations.ts';
import { likeness } from '../naming/reading/likeness.ts';

/** Wordings of the purpose line by type of seal (印章类型, domain 2.3). */
export const WORDINGS: readonly (readonly [type: SealType, wordings: readonly string[]])[] = [
  [
    'DIAG',
    [
      '诊断证明专用章',
      '疾病诊断证明专用章',
      '疾病证明专用章',
      '诊断专用章',
      '医疗证明专用章',
      '疾病诊断专用章',
      '诊断证明章',
      '医学诊断专用章',
      '医学诊断证明专用章',
      '医学证明专用章',
      '疾病诊断证明书专用章',
      '诊断书专用章',
      '诊断证明书专用章',
      '疾病诊断证明章',
      '门诊诊断证明专用章',
    ],
  ],
  ['OUTP_MEDREC', ['门诊病历专用章', '门诊病历章', '门急诊病历专用章']],
  [
    'MEDREC',
    [
      '病历专用章',
      '病案专用章',
      '病历复印专用章',
      '病历资料专用章',
      '病案复印专用章',
      '住院病历专用章',
      '病案室',
      '病案管理专用章',
      '病案室专用章',
      '病案科专用章',
      '病案复印章',
      '病历复印章',
    ],
  ],
  ['DISCHARGE', ['出院证明专用章', '出院专用章', '出院记录专用章']],
  [
    'MEDAFFAIRS',
    [
      '医务科',
      '医务部',
      '医务处',
      '医务科专用章',
      '医务部专用章',
      '医务处专用章',
      '医务专用章',
      '医疗业务专用章',
      '医教科',
    ],
  ],
  [
    'INSUOFFICE',
    [
      '医保办',
      '医保科',
      '医保办专用章',
      '医保专用章',
      '医保科专用章',
      '医保办公室',
      '医疗保险办公室',
      '医疗保险专用章',
    ],
  ],
  [
    'LABREPORT',
    [
      '检验报告专用章',
      '检验科报告专用章',
      '检验专用章',
      '检验科',
      '检验科专用章',
      '医学检验专用章',
      '化验专用章',
      '化验室',
    ],
  ],
  [
    'IMAGINGREPORT',
    [
      '影像诊断专用章',
      '影像报告专用章',
      '影像科专用章',
      '放射科',
      '放射诊断专用章',
      '超声诊断专用章',
      '影像诊断报告专用章',
      '医学影像科',
      '影像科',
      '放射科专用章',
      '放射科报告专用章',
      '超声科专用章',
      '超声科',
      '超声报告专用章',
    ],
  ],
  ['PATHREPORT', ['病理报告专用章', '病理诊断专用章', '病理科', '病理专用章']],
  ['OUTPATIENT_DEPT', ['门诊部', '门诊专用章', '门诊办公室', '门诊部专用章', '门诊诊断专用章']],
  [
    'FEE',
    [
      '收费专用章',
      '财务专用章',
      '住院收费专用章',
      '门诊收费专用章',
      '住院收费处',
      '收费处',
      '门诊收费处',
      '收讫章',
      '现金收讫',
      '财务科',
      '发票专用章',
    ],
  ],
];

const LEAST_LIKENESS = 0.5;
/** From here on the line is taken as the wording itself. */
const CERTAIN = 0.7;
const LEAST_LEAD = 0.1;

/** Type of seal named by a purpose line as it was read, and the wording when it is certain; null when no type fits clearly. */
export function purposeOf(text: string): { type: SealType; wording: string | null } | null {
  const ranked = WORDINGS.map(([type, wordings]) => {
    const best = wordings
      .map((wording) => ({ wording, like: likeness([...wording], text) }))
      .reduce((one, other) => (other.like > one.like ? other : one));
    return { type, ...best };
  }).toSorted((first, second) => second.like - first.like);
  const [best, second] = [ranked[0]!, ranked[1]!];
  if (best.like < LEAST_LIKENESS || best.like - second.like < LEAST_LEAD) return null;
  return { type: best.type, wording: best.like >= CERTAIN ? best.wording : null };
}
