import { randomUUID } from 'node:crypto';
import { caseRecord, type CaseRecord, type DocumentEntry } from '../../shared/domain/case-record.ts';

/** An invented case of an invented person, held by nobody; every field can be given. */
export const aCase = (changes: Partial<Record<keyof CaseRecord, unknown>> = {}): CaseRecord =>
  caseRecord.parse({
    caseId: randomUUID(),
    receiptNo: '51049920260302000001',
    revision: 3,
    state: 'IN_REVIEW',
    channel: 'WINDOW',
    applicationType: 'NEW',
    person: {
      personNo: '51049900000000000001',
      name: '吴测试',
      certType: '01',
      certNo: '510499196001010018',
      sex: 'male',
      birthDate: '1960-01-01',
      mobile: '13900000000',
      address: '测试市虚构区示例路1号',
      insuType: '390',
      insuredDivision: '510499',
      employer: null,
    },
    items: [
      {
        diseaseCode: 'M03900',
        diseaseName: '高血压',
        diagnosisText: '高血压3级',
        diagnosedOn: '2026-02-01',
        institutionCode: null,
        institutionName: '虚构市人民医院',
        doctorName: null,
        chosenInstitutions: [],
        reason: '',
      },
    ],
    formSignedOn: '2026-03-01',
    documents: [],
    submittedAt: '2026-03-01T02:00:00.000Z',
    acceptedAt: '2026-03-01T03:00:00.000Z',
    dueOn: '2026-03-20',
    dueProvisional: false,
    policyPackVersion: 'sample-2026.1',
    holder: null,
    decision: null,
    ...changes,
  });

/** How the centre lists a paper of these bytes. */
export const aDocument = (sha256: string, size: number, fileName = '诊断证明.png'): DocumentEntry =>
  caseRecord.shape.documents.element.parse({
    documentId: randomUUID(),
    docType: 'DIAG_CERT',
    fileName,
    mediaType: 'image/png',
    size,
    sha256,
    round: 0,
    uploadedAt: '2026-03-01T02:00:00.000Z',
  });
