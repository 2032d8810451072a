import * as z from 'zod';
import { applicationType, caseState, channel, docType } from '../domain/enumerations.ts';
import {
  caseRecord,
  decision,
  type CaseRecord,
  type DiseaseItem,
  type InsuredPerson,
} from '../domain/case-record.ts';
import { caseId, documentId, instant, isoDate, sha256, userId } from '../domain/identifiers.ts';

/**
 * The one place where national field names (interface 2503, platform tables; domain 2.2) meet our own identifiers.
 * Outside this file nobody knows `opsp_dise_code`; on the wire nobody sees `diseaseCode`.
 */

export const wirePerson = z.object({
  psn_no: z.string(),
  psn_name: z.string(),
  psn_cert_type: z.string(),
  certno: z.string(),
  /** 1 male, 2 female. */
  gend: z.enum(['1', '2']),
  brdy: isoDate,
  tel: z.string(),
  addr: z.string(),
  insutype: z.string(),
  insu_admdvs: z.string(),
  emp_name: z.string().nullable(),
});

export const wireItem = z.object({
  opsp_dise_code: z.string(),
  opsp_dise_name: z.string(),
  diag_dscr: z.string(),
  hosp_ide_date: isoDate.nullable(),
  ide_fixmedins_no: z.string().nullable(),
  ide_fixmedins_name: z.string(),
  diag_dr_name: z.string().nullable(),
  chosen_fixmedins: z.array(z.string()),
  appy_rea: z.string(),
});

export const wireDocument = z.object({
  doc_id: documentId,
  doc_type: docType,
  file_name: z.string(),
  media_type: z.string(),
  size: z.int().nonnegative(),
  sha256,
  round: z.int().nonnegative(),
  uploaded_at: instant,
});

export const wireCase = z.object({
  case_id: caseId,
  trt_dcla_detl_sn: z.string().max(40),
  revision: z.int().positive(),
  matt_stas: caseState,
  dcla_souc: channel,
  appy_type: applicationType,
  psn: wirePerson,
  items: z.array(wireItem).min(1),
  form_sign_date: isoDate.nullable(),
  documents: z.array(wireDocument),
  dcla_time: instant,
  begn_acp_time: instant.nullable(),
  prse_time: isoDate.nullable(),
  prse_provisional: z.boolean(),
  policy_pack: z.string(),
  holder: z.object({ user_id: userId, name: z.string(), lease_until: instant }).nullable(),
  decision: decision.nullable(),
});
export type WireCase = z.input<typeof wireCase>;

const personFromWire = (wire: z.output<typeof wirePerson>): InsuredPerson => ({
  personNo: wire.psn_no,
  name: wire.psn_name,
  certType: wire.psn_cert_type,
  certNo: wire.certno,
  sex: wire.gend === '1' ? 'male' : 'female',
  birthDate: wire.brdy,
  mobile: wire.tel,
  address: wire.addr,
  insuType: wire.insutype,
  insuredDivision: wire.insu_admdvs,
  employer: wire.emp_name,
});

const personToWire = (person: InsuredPerson): z.output<typeof wirePerson> => ({
  psn_no: person.personNo,
  psn_name: person.name,
  psn_cert_type: person.certType,
  certno: person.certNo,
  gend: person.sex === 'male' ? '1' : '2',
  brdy: person.birthDate,
  tel: person.mobile,
  addr: person.address,
  insutype: person.insuType,
  insu_admdvs: person.insuredDivision,
  emp_name: person.employer,
});

const itemFromWire = (wire: z.output<typeof wireItem>): DiseaseItem => ({
  diseaseCode: wire.opsp_dise_code,
  diseaseName: wire.opsp_dise_name,
  diagnosisText: wire.diag_dscr,
  diagnosedOn: wire.hosp_ide_date,
  institutionCode: wire.ide_fixmedins_no,
  institutionName: wire.ide_fixmedins_name,
  doctorName: wire.diag_dr_name,
  chosenInstitutions: wire.chosen_fixmedins,
  reason: wire.appy_rea,
});

const itemToWire = (item: DiseaseItem): z.output<typeof wireItem> => ({
  opsp_dise_code: item.diseaseCode,
  opsp_dise_name: item.diseaseName,
  diag_dscr: item.diagnosisText,
  hosp_ide_date: item.diagnosedOn,
  ide_fixmedins_no: item.institutionCode,
  ide_fixmedins_name: item.institutionName,
  diag_dr_name: item.doctorName,
  chosen_fixmedins: item.chosenInstitutions,
  appy_rea: item.reason,
});

const caseFromWire = (wire: z.output<typeof wireCase>): CaseRecord => ({
  caseId: wire.case_id,
  receiptNo: wire.trt_dcla_detl_sn,
  revision: wire.revision,
  state: wire.matt_stas,
  channel: wire.dcla_souc,
  applicationType: wire.appy_type,
  person: personFromWire(wire.psn),
  items: wire.items.map(itemFromWire),
  formSignedOn: wire.form_sign_date,
  documents: wire.documents.map((document) => ({
    documentId: document.doc_id,
    docType: document.doc_type,
    fileName: document.file_name,
    mediaType: document.media_type,
    size: document.size,
    sha256: document.sha256,
    round: document.round,
    uploadedAt: document.uploaded_at,
  })),
  submittedAt: wire.dcla_time,
  acceptedAt: wire.begn_acp_time,
  dueOn: wire.prse_time,
  dueProvisional: wire.prse_provisional,
  policyPackVersion: wire.policy_pack,
  holder: wire.holder && {
    userId: wire.holder.user_id,
    name: wire.holder.name,
    leaseUntil: wire.holder.lease_until,
  },
  decision: wire.decision,
});

const caseToWire = (record: CaseRecord): z.output<typeof wireCase> => ({
  case_id: record.caseId,
  trt_dcla_detl_sn: record.receiptNo,
  revision: record.revision,
  matt_stas: record.state,
  dcla_souc: record.channel,
  appy_type: record.applicationType,
  psn: personToWire(record.person),
  items: record.items.map(itemToWire),
  form_sign_date: record.formSignedOn,
  documents: record.documents.map((document) => ({
    doc_id: document.documentId,
    doc_type: document.docType,
    file_name: document.fileName,
    media_type: document.mediaType,
    size: document.size,
    sha256: document.sha256,
    round: document.round,
    uploaded_at: document.uploadedAt,
  })),
  dcla_time: record.submittedAt,
  begn_acp_time: record.acceptedAt,
  prse_time: record.dueOn,
  prse_provisional: record.dueProvisional,
  policy_pack: record.policyPackVersion,
  holder: record.holder && {
    user_id: record.holder.userId,
    name: record.holder.name,
    lease_until: record.holder.leaseUntil,
  },
  decision: record.decision,
});

/** Wire case ⇄ `CaseRecord`: `z.decode` at the workstation, `z.encode` at the centre. */
export const caseOnWire = z.codec(wireCase, caseRecord, {
  decode: caseFromWire,
  // the encoder is given the unbranded input side of the schema; the values are the same
  encode: (record) => caseToWire(record as CaseRecord),
});
