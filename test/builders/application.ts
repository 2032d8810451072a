import { caseRecord, type CaseRecord, type DocumentEntry } from '../../shared/domain/case-record.ts';
import { documentId } from '../../shared/domain/identifiers.ts';
import type { DocType } from '../../shared/domain/enumerations.ts';
import { aHash } from './readings.ts';

const uuid = (kind: number, number: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** The `number`-th paper of a case, of the original round unless said otherwise; its hash is `aHash(number)`. */
export const aPaperOf = (
  number: number,
  docType: DocType,
  changes: Partial<DocumentEntry> = {},
): DocumentEntry => ({
  documentId: documentId.parse(uuid(2, number)),
  docType,
  fileName: `${docType}-${number}.jpg`,
  mediaType: 'image/jpeg',
  size: 1000,
  sha256: aHash(number),
  round: 0,
  uploadedAt: '2026-11-20T01:00:00Z',
  ...changes,
});

/** A new application for diabetes with every required paper, submitted on 2026-11-20, in review. */
export const anApplication = (changes: Partial<CaseRecord> = {}): CaseRecord => ({
  ...caseRecord.parse({
    caseId: uuid(1, 1),
    receiptNo: '510499MT1-20261120-000001-0',
    revision: 3,
    state: 'IN_REVIEW',
    channel: 'SC_APP',
    applicationType: 'NEW',
    person: {
      personNo: '1',
      name: '王秀英',
      certType: '01',
      certNo: '11010519491231002X',
      sex: 'female',
      birthDate: '1949-12-31',
      mobile: '13800000000',
      address: '示例路1号',
      insuType: '310',
      insuredDivision: '510499',
      employer: null,
    },
    items: [
      {
        diseaseCode: 'M01600',
        diseaseName: '糖尿病',
        diagnosisText: '2型糖尿病',
        diagnosedOn: '2026-11-01',
        institutionCode: null,
        institutionName: '金沙江市第一人民医院',
        doctorName: null,
        chosenInstitutions: [],
        reason: '',
      },
    ],
    formSignedOn: '2026-11-20',
    documents: [],
    submittedAt: '2026-11-20T01:00:00Z',
    acceptedAt: '2026-11-20T02:00:00Z',
    dueOn: '2026-12-11',
    dueProvisional: false,
    policyPackVersion: 'sample-2026.1',
    holder: null,
    decision: null,
  }),
  documents: (['ID_FRONT', 'ID_BACK', 'FORM', 'DIAG_CERT', 'LAB', 'DISCHARGE'] as const).map(
    (docType, index) => aPaperOf(index + 1, docType),
  ),
  ...changes,
});
