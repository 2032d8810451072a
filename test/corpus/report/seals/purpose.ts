import type { SealType } from '../../../../shared/domain/enumerations.ts';

/** What purpose lines (用途行) say, by type of seal; `OFFICIAL` has none. */
export const PURPOSES: Partial<Record<SealType, readonly string[]>> = {
  OFFICIAL: [''],
  DIAG: [
    '疾病诊断证明专用章',
    '诊断证明专用章',
    '诊断证明章',
    '疾病证明专用章',
    '诊断专用章',
    '医学诊断证明专用章',
  ],
  MEDREC: ['病历专用章', '病案专用章', '病历复印专用章', '病案室专用章', '住院病历专用章'],
  OUTP_MEDREC: ['门诊病历专用章', '门诊病历章'],
  DISCHARGE: ['出院专用章', '出院证明专用章'],
  MEDAFFAIRS: ['医务科', '医务部', '医务科专用章'],
  INSUOFFICE: ['医保办公室', '医保办专用章', '医保专用章'],
  LABREPORT: ['检验报告专用章', '检验科报告专用章', '检验专用章'],
  IMAGINGREPORT: ['影像诊断专用章', '放射诊断专用章', '影像报告专用章', '超声诊断专用章'],
  OUTPATIENT_DEPT: ['门诊部', '门诊专用章', '门诊办公室'],
  STRADDLE: [''],
  FEE: ['收费专用章', '财务专用章', '门诊收费专用章'],
};
