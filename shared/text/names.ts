import type {
  ApplicationType,
  CaseState,
  Channel,
  CheckLevel,
  DateKind,
  DocType,
  HospitalLevel,
  OpinionAct,
  SealType,
} from '../domain/enumerations.ts';
import type { QualityIssue } from '../readings/schema.ts';

/** Chinese names of the enumerations, domain 2.3 and 2.5, as screens, notices and messages show them. */

/** Paper types (材料类型). */
export const docTypeNames: Record<DocType, string> = {
  ID_FRONT: '身份证人像面',
  ID_BACK: '身份证国徽面',
  HUKOU: '户口簿',
  EVOUCHER: '医保电子凭证',
  SSC: '社会保障卡',
  FORM: '申请表',
  DIAG_CERT: '疾病诊断证明书',
  DISCHARGE: '出院记录',
  OUTPATIENT: '门诊病历',
  INPATIENT_HOME: '病案首页',
  LAB: '检验报告',
  IMAGING: '影像报告',
  PATHOLOGY: '病理报告',
  GENE: '基因检测报告',
  FUNCTION: '功能检查报告',
  OPERATION: '手术记录',
  DIALYSIS: '透析治疗记录',
  MEDICATION: '用药记录',
  PHOTO: '近期免冠照片',
  AGENT_ID: '代办人证件',
  AUTH_LETTER: '委托书',
  REMOTE_FILING: '异地就医备案凭证',
  OTHER: '其他材料',
};

/** States of a case (办件状态). */
export const caseStateNames: Record<CaseState, string> = {
  SUBMITTED: '已提交，待受理',
  NOT_ACCEPTED: '不予受理',
  ACCEPTED: '已受理，待分派',
  IN_REVIEW: '初审中',
  SUPPLEMENT_WAIT: '待补正',
  SUPPLEMENTED: '已补正，待续审',
  OFFLINE_VERIFY: '待线下核验',
  EXPERT_REVIEW: '专家评审中',
  SECOND_REVIEW: '复核中',
  QC_HOLD: '质检中',
  APPROVED: '认定通过',
  PARTIAL: '部分通过',
  REJECTED: '不予认定',
  FILED: '已备案登记',
  NOTIFIED: '已告知',
  CLOSED: '办结',
  WITHDRAWN: '申请人撤回',
  LAPSED: '逾期未补正',
  APPEALED: '复查中',
  REVOKED: '待遇已撤销',
  VOID: '作废',
};

/** Channels (受理渠道). */
export const channelNames: Record<Channel, string> = {
  SC_APP: '四川医保APP',
  PZH_MINI: '攀枝花智慧医保小程序',
  NHSA_APP: '国家医保服务平台APP',
  WINDOW: '政务中心医保窗口',
  HOSPITAL: '定点医院医保办',
  OTHER: '其他渠道',
};

/** Application types (申请类型). */
export const applicationTypeNames: Record<ApplicationType, string> = {
  NEW: '新申请',
  RENEW: '续期',
  CHANGE: '变更',
  APPEAL_REVIEW: '复查',
};

/** Levels of institutions (医院级别). */
export const hospitalLevelNames: Record<HospitalLevel, string> = {
  L3: '三级',
  L2: '二级',
  L1: '一级',
  L0: '未定级',
};

/** What a reviewer proposes (审核意见). */
export const opinionActNames: Record<OpinionAct, string> = {
  approve: '拟通过',
  reject: '拟不予认定',
  supplement: '补正',
};

/** What became of a case by an opinion that took effect (认定结果). */
export const decisionNames: Record<OpinionAct, string> = {
  approve: '认定通过',
  reject: '不予认定',
  supplement: '要求补正',
};

/** Seal types (印章类型). */
export const sealTypeNames: Record<SealType, string> = {
  OFFICIAL: '医院公章',
  DIAG: '疾病诊断证明专用章',
  MEDREC: '病历专用章',
  OUTP_MEDREC: '门诊病历专用章',
  DISCHARGE: '出院证明专用章',
  MEDAFFAIRS: '医务科章',
  INSUOFFICE: '医保办章',
  LABREPORT: '检验报告专用章',
  IMAGINGREPORT: '影像诊断报告专用章',
  PATHREPORT: '病理报告专用章',
  OUTPATIENT_DEPT: '门诊部章',
  FEE: '收费专用章',
  PERSONAL: '个人名章',
  STRADDLE: '骑缝章',
  OTHER: '其他印章',
  UNKNOWN: '类型不明的印章',
};

/** Levels of a check (核查结论). */
export const checkLevelNames: Record<CheckLevel, string> = {
  pass: '符合',
  warn: '提示',
  fail: '不符',
  unknown: '无法判定',
  na: '不适用',
};

/** What a date means (日期类别), as it stands before the date in a message. */
export const dateKindNames: Record<DateKind, string> = {
  ISSUE: '开具日期',
  VISIT: '就诊日期',
  ADMIT: '入院日期',
  DISCHARGE: '出院日期',
  COLLECT: '采集日期',
  EXAM: '检查日期',
  RECEIVE: '接收日期',
  REPORT: '报告日期',
  AUDIT: '审核日期',
  PRINT: '打印时间',
  SIGN: '签署日期',
  WATERMARK: '水印日期',
  BIRTH: '出生日期',
  VALID_FROM: '有效期起',
  VALID_TO: '有效期止',
  OTHER: '其他日期',
};

/** Defects of a picture (图像问题). */
export const qualityIssueNames: Record<QualityIssue, string> = {
  blurry: '模糊',
  noisy: '噪点过多',
  dark: '过暗',
  faint: '字迹过淡',
  'text-too-small': '文字过小',
  'document-cutoff': '纸面被裁切',
  'text-cutoff': '文字被裁切',
  glare: '反光',
  covered: '有遮挡',
};
