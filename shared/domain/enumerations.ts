import * as z from 'zod';

/** Roles (岗位), domain 2.1. */
export const role = z.enum(['REVIEWER', 'SENIOR_REVIEWER', 'QC_CHECKER', 'SUPERVISOR', 'AUDITOR']);
export type Role = z.infer<typeof role>;

/** Where an application came from (受理渠道, S12–S14), domain 2.3. */
export const channel = z.enum(['SC_APP', 'PZH_MINI', 'NHSA_APP', 'WINDOW', 'HOSPITAL', 'OTHER']);
export type Channel = z.infer<typeof channel>;

/** Application type (申请类型, S18). */
export const applicationType = z.enum(['NEW', 'RENEW', 'CHANGE', 'APPEAL_REVIEW']);
export type ApplicationType = z.infer<typeof applicationType>;

/** Paper type (材料类型), domain 2.3. */
export const docType = z.enum([
  'ID_FRONT',
  'ID_BACK',
  'HUKOU',
  'EVOUCHER',
  'SSC',
  'FORM',
  'DIAG_CERT',
  'DISCHARGE',
  'OUTPATIENT',
  'INPATIENT_HOME',
  'LAB',
  'IMAGING',
  'PATHOLOGY',
  'GENE',
  'FUNCTION',
  'OPERATION',
  'DIALYSIS',
  'MEDICATION',
  'PHOTO',
  'AGENT_ID',
  'AUTH_LETTER',
  'REMOTE_FILING',
  'OTHER',
]);
export type DocType = z.infer<typeof docType>;

/** Seal type (印章类型), domain 2.3. */
export const sealType = z.enum([
  'OFFICIAL',
  'DIAG',
  'MEDREC',
  'OUTP_MEDREC',
  'DISCHARGE',
  'MEDAFFAIRS',
  'INSUOFFICE',
  'LABREPORT',
  'IMAGINGREPORT',
  'PATHREPORT',
  'OUTPATIENT_DEPT',
  'FEE',
  'PERSONAL',
  'STRADDLE',
  'OTHER',
  'UNKNOWN',
]);
export type SealType = z.infer<typeof sealType>;

/** Result of a check (核查): 符合 / 提示 / 不符 / 无法判定 / 不适用. `unknown` is never shown or counted as `pass`. */
export const checkLevel = z.enum(['pass', 'warn', 'fail', 'unknown', 'na']);
export type CheckLevel = z.infer<typeof checkLevel>;

/** Blocking class of a check: hard = no approval without an override in words. */
export const blocking = z.enum(['hard', 'soft', 'info']);
export type Blocking = z.infer<typeof blocking>;

/** State of a case (办件状态), domain 2.5. */
export const caseState = z.enum([
  'SUBMITTED',
  'NOT_ACCEPTED',
  'ACCEPTED',
  'IN_REVIEW',
  'SUPPLEMENT_WAIT',
  'SUPPLEMENTED',
  'OFFLINE_VERIFY',
  'EXPERT_REVIEW',
  'SECOND_REVIEW',
  'QC_HOLD',
  'APPROVED',
  'PARTIAL',
  'REJECTED',
  'FILED',
  'NOTIFIED',
  'CLOSED',
  'WITHDRAWN',
  'LAPSED',
  'APPEALED',
  'REVOKED',
  'VOID',
]);
export type CaseState = z.infer<typeof caseState>;

/** What a reviewer may propose (审核意见): 拟通过 / 拟不予认定 / 补正. */
export const opinionAct = z.enum(['approve', 'reject', 'supplement']);
export type OpinionAct = z.infer<typeof opinionAct>;

/** Level of a medical institution (医院级别): 三级 / 二级 / 一级 / 未定级. */
export const hospitalLevel = z.enum(['L3', 'L2', 'L1', 'L0']);
export type HospitalLevel = z.infer<typeof hospitalLevel>;

/** What a printed date means (日期类别), `DateCandidate.kind` of domain 2.2. */
export const dateKind = z.enum([
  'ISSUE',
  'VISIT',
  'ADMIT',
  'DISCHARGE',
  'COLLECT',
  'EXAM',
  'RECEIVE',
  'REPORT',
  'AUDIT',
  'PRINT',
  'SIGN',
  'WATERMARK',
  'BIRTH',
  'VALID_FROM',
  'VALID_TO',
  'OTHER',
]);
export type DateKind = z.infer<typeof dateKind>;

/** Basic insurance (险种): 310 employees, 390 residents; others may appear and are shown as they are. */
export const insuType = z.string().regex(/^\d{3}$/);
