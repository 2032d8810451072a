import type { CallArgs, CallName, CallResult } from '../../../shared/bridge/contract.ts';
import { contract } from '../../../shared/bridge/contract.ts';
import { caseId, documentId, opinionId, sha256, userId } from '../../../shared/domain/identifiers.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { aSealSample } from '../../builders/seal-sample.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';

const instant = '2026-03-02T01:02:03.000Z';
const hash = sha256.parse('ab'.repeat(32));
const theCase = caseId.parse('0198a2c4-1111-4aaa-8bbb-000000000001');
const theOpinion = opinionId.parse('0198a2c4-2222-4aaa-8bbb-000000000002');
const thePaper = documentId.parse('0198a2c4-3333-4aaa-8bbb-000000000003');
const reviewer = userId.parse('shen-yi');

const caseRecord: CaseRecord = {
  caseId: theCase,
  receiptNo: 'MT51049920260302000018',
  revision: 3,
  state: 'IN_REVIEW',
  channel: 'WINDOW',
  applicationType: 'NEW',
  person: {
    personNo: '51049900000000000001',
    name: '王小英',
    certType: '01',
    certNo: '510499195503074221',
    sex: 'female',
    birthDate: '1955-03-07',
    mobile: '13900000000',
    address: '样例市样例区样例街 1 号',
    insuType: '310',
    insuredDivision: '510499',
    employer: null,
  },
  items: [
    {
      diseaseCode: 'M03900',
      diseaseName: '高血压',
      diagnosisText: '原发性高血压 3 级',
      diagnosedOn: '2026-02-20',
      institutionCode: null,
      institutionName: '样例市第一人民医院',
      doctorName: null,
      chosenInstitutions: [],
      reason: '',
    },
  ],
  formSignedOn: '2026-03-01',
  documents: [],
  submittedAt: instant,
  acceptedAt: instant,
  dueOn: '2026-03-23',
  dueProvisional: false,
  policyPackVersion: 'sample',
  holder: null,
  decision: null,
};

const opinion: Opinion = {
  opinionId: theOpinion,
  caseId: theCase,
  caseRevision: 3,
  predecessorId: null,
  act: 'approve',
  reasons: [],
  text: '材料齐全,同意。',
  documentsSeen: [{ documentId: thePaper, sha256: hash, pages: [1] }],
  readingsUsed: [],
  checksShown: [],
  overrides: [],
  versions: { policyPack: '1', calendar: '1', directory: '1', rules: '1', engine: '1', app: '1' },
  judgedBy: reviewer,
  judgedAt: instant,
  clockOffsetMs: null,
};

const entry: OutboxEntry = {
  opinion,
  state: 'waiting',
  recordedAt: instant,
  seq: 1,
  attempts: 0,
  confirmation: null,
  refusal: null,
  resolution: null,
};

const sample = aSealSample();

/** One valid exchange for every call of the contract: what goes in, and the answer of a host that has it. */
export const sampleExchange: {
  [Name in CallName]: { readonly args: CallArgs<Name>; readonly answer: CallResult<Name> };
} = {
  'session.signIn': {
    args: [{ account: 'shen-yi', password: '一个足够长的密码' }],
    answer: ok({
      account: { userId: reviewer, name: '沈一', roles: ['REVIEWER'] },
      offline: false,
      keyStore: 'password-only',
      storeKey: 'AAAA',
      storeId: 's1',
      storeMark: 0,
      engine: 'engine 1',
      app: '0.1.0',
    }),
  },
  'session.lock': { args: [], answer: ok(null) },
  'session.status': {
    args: [],
    answer: ok({ signedIn: true, waiting: 2, centre: 'http://127.0.0.1:1', host: 'chromium' }),
  },
  'connection.status': {
    args: [],
    answer: ok({
      online: false,
      since: instant,
      lastSyncAt: null,
      centre: 'http://127.0.0.1:1',
      clockOffsetMs: null,
      demonstration: true,
    }),
  },
  'reference.get': { args: [], answer: fail('offline') },
  'changes.pull': {
    args: [{ cursor: null, limit: 100 }],
    answer: ok({ changes: [{ kind: 'case', case: caseRecord }], cursor: 'c1', hasMore: false }),
  },
  'changes.holdings': {
    args: [{ cursor: 'c' }],
    answer: ok({ quiet: true, cases: 1, digest: hash }),
  },
  'seals.samples': {
    args: [{ institutionCode: 'H51049910008', sealType: 'DIAG' }],
    answer: ok({ known: true, samples: [sample] }),
  },
  'seals.propose': {
    args: [{ paper: hash, page: 1, index: 1, institutionCode: 'H51049910008', sealType: 'DIAG' }],
    answer: ok(sample),
  },
  'seals.confirm': { args: [sample.sampleId], answer: fail('second-person-needed') },
  'seals.decline': { args: [sample.sampleId], answer: fail('already-confirmed') },
  'store.mark': { args: [{ storeId: 's1', mark: 7 }], answer: ok(null) },
  'store.replaced': { args: [{ reason: 'lost' }], answer: ok({ storeId: 's2' }) },
  'cases.claim': { args: [theCase], answer: ok(caseRecord) },
  'cases.release': { args: [theCase], answer: fail('not-holder', { holder: '沈二' }) },
  'cases.open': { args: [{ caseId: theCase, revision: 3 }], answer: ok(null) },
  'documents.want': {
    args: [[{ sha256: hash, size: 10, fileName: '诊断证明.jpg', mediaType: 'image/jpeg' }]],
    answer: ok([{ sha256: hash, fetched: 'here', read: 'waiting', problem: null }]),
  },
  'readings.get': {
    args: [[hash]],
    answer: ok([{ status: 'unreadable', sha256: hash, code: 'file-damaged' }]),
  },
  'opinions.submit': { args: [opinion], answer: ok(entry) },
  'opinions.undo': { args: [theOpinion], answer: ok({ ...entry, state: 'undone' }) },
  'opinions.list': { args: [], answer: ok([entry]) },
  'opinions.resolve': {
    args: [{ opinionId: theOpinion, how: 'withdrawn', note: '' }],
    answer: fail('opinion-not-open'),
  },
};

/** Names of all calls, in the order of the contract. */
export const callNames = Object.keys(contract) as CallName[];
