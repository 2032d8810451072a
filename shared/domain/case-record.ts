import * as z from 'zod';
import { applicationType, caseState, channel, docType, insuType, opinionAct } from './enumerations.ts';
import { caseId, documentId, instant, isoDate, opinionId, sha256, userId } from './identifiers.ts';

/** The insured person (参保人) as stated at submission, domain 2.2. Personal data: encrypted wherever it rests. */
export const insuredPerson = z.object({
  personNo: z.string(),
  name: z.string().min(1),
  certType: z.string(),
  certNo: z.string(),
  sex: z.enum(['male', 'female']),
  birthDate: isoDate,
  mobile: z.string(),
  address: z.string(),
  insuType,
  /** Division where the person is insured (参保地), six digits. */
  insuredDivision: z.string(),
  employer: z.string().nullable(),
});
export type InsuredPerson = z.infer<typeof insuredPerson>;

/** One disease applied for (申请病种). */
export const diseaseItem = z.object({
  diseaseCode: z.string(),
  diseaseName: z.string(),
  diagnosisText: z.string(),
  diagnosedOn: isoDate.nullable(),
  /** The institution that the applicant names as issuer (诊断医疗机构). */
  institutionCode: z.string().nullable(),
  institutionName: z.string(),
  doctorName: z.string().nullable(),
  /** Chosen designated institutions (拟选定点医疗机构). */
  chosenInstitutions: z.array(z.string()),
  reason: z.string(),
});
export type DiseaseItem = z.infer<typeof diseaseItem>;

/** One uploaded paper (材料) as the centre lists it; its content is fetched by hash. */
export const documentEntry = z.object({
  documentId,
  docType,
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int().nonnegative(),
  sha256,
  /** 0 = with the application, 1…n = supplement rounds. */
  round: z.int().nonnegative(),
  uploadedAt: instant,
});
export type DocumentEntry = z.infer<typeof documentEntry>;

/** Who holds a case (领办人) and until when. */
export const holder = z.object({ userId, name: z.string(), leaseUntil: instant });
export type Holder = z.infer<typeof holder>;

/** What the centre made of an opinion (认定结果). */
export const decision = z.object({
  opinionId,
  act: opinionAct,
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  text: z.string(),
  decidedBy: z.string(),
  decidedAt: instant,
});
export type Decision = z.infer<typeof decision>;

/** One application (办件) as the change feed carries it. Immutable per revision. */
export const caseRecord = z.object({
  caseId,
  receiptNo: z.string().max(40),
  revision: z.int().positive(),
  state: caseState,
  channel,
  applicationType,
  person: insuredPerson,
  items: z.array(diseaseItem).min(1),
  /** Signature date of the form (申请表签名日期). */
  formSignedOn: isoDate.nullable(),
  documents: z.array(documentEntry),
  submittedAt: instant,
  acceptedAt: instant.nullable(),
  /** Date by which the agency must decide (应办结日期). */
  dueOn: isoDate.nullable(),
  /** True while the calendar of that year is not official yet (暂定). */
  dueProvisional: z.boolean(),
  policyPackVersion: z.string(),
  holder: holder.nullable(),
  decision: decision.nullable(),
});
export type CaseRecord = z.infer<typeof caseRecord>;
