import * as z from 'zod';
import {
  caseAnswer,
  changesAnswer,
  health,
  holdingsAnswer,
  opinionAnswer,
  opinionRecord,
  opinionRequest,
  reference,
  signInAnswer,
  signInRequest,
} from './schema.ts';
import { sealProposal, sealSampleAnswer, sealSamplesAnswer } from './seal-samples.ts';

/** One route of the central API. `path` uses `{name}`; `success` is the status of a first, successful answer. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** False where no bearer token is needed. */
  readonly signedIn: boolean;
  readonly query?: z.ZodObject;
  readonly headers?: readonly string[];
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | 'bytes' | 'nothing';
  readonly success: number;
}

/** Every route, by operation id. */
export const routes = {
  health: {
    method: 'GET',
    path: '/v1/health',
    summary: 'Is the centre there',
    signedIn: false,
    answer: health,
    success: 200,
  },
  signIn: {
    method: 'POST',
    path: '/v1/sessions',
    summary: 'Sign in',
    signedIn: false,
    body: signInRequest,
    answer: signInAnswer,
    success: 201,
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/sessions/current',
    summary: 'Sign out',
    signedIn: true,
    answer: 'nothing',
    success: 204,
  },
  changes: {
    method: 'GET',
    path: '/v1/changes',
    summary: 'Changes of the cases in my scope since a cursor',
    signedIn: true,
    query: z.object({
      cursor: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(200),
    }),
    answer: changesAnswer,
    success: 200,
  },
  holdings: {
    method: 'GET',
    path: '/v1/changes/holdings',
    summary: 'What a reader at a cursor should hold: number of cases and digest of their revisions',
    signedIn: true,
    query: z.object({ cursor: z.string() }),
    answer: holdingsAnswer,
    success: 200,
  },
  readCase: {
    method: 'GET',
    path: '/v1/cases/{caseId}',
    summary: 'One case as it stands',
    signedIn: true,
    answer: caseAnswer,
    success: 200,
  },
  claim: {
    method: 'PUT',
    path: '/v1/cases/{caseId}/lease',
    summary: 'Claim a case or renew its lease',
    signedIn: true,
    answer: caseAnswer,
    success: 200,
  },
  release: {
    method: 'DELETE',
    path: '/v1/cases/{caseId}/lease',
    summary: 'Give a case back',
    signedIn: true,
    answer: caseAnswer,
    success: 200,
  },
  submitOpinion: {
    method: 'POST',
    path: '/v1/cases/{caseId}/opinions',
    summary: 'Submit an opinion; takes effect exactly once',
    signedIn: true,
    headers: ['Idempotency-Key', 'If-Match'],
    body: opinionRequest,
    answer: opinionAnswer,
    success: 201,
  },
  readOpinion: {
    method: 'GET',
    path: '/v1/opinions/{opinionId}',
    summary: 'What the centre has of an opinion',
    signedIn: true,
    answer: opinionRecord,
    success: 200,
  },
  document: {
    method: 'GET',
    path: '/v1/documents/{sha256}',
    summary: 'Content of a paper; Range and If-Range',
    signedIn: true,
    headers: ['Range', 'If-Range'],
    answer: 'bytes',
    success: 200,
  },
  sealSamples: {
    method: 'GET',
    path: '/v1/seal-samples',
    summary: 'Latest impressions of the seals of every institution, confirmed and proposed',
    signedIn: true,
    query: z.object({ known: z.string().max(100).optional() }),
    answer: sealSamplesAnswer,
    success: 200,
  },
  proposeSealSample: {
    method: 'POST',
    path: '/v1/seal-samples',
    summary: 'Propose an impression; the first of two confirmations',
    signedIn: true,
    body: sealProposal,
    answer: sealSampleAnswer,
    success: 201,
  },
  confirmSealSample: {
    method: 'PUT',
    path: '/v1/seal-samples/{sampleId}/confirmation',
    summary: 'Confirm an impression that another person proposed',
    signedIn: true,
    answer: sealSampleAnswer,
    success: 200,
  },
  declineSealSample: {
    method: 'DELETE',
    path: '/v1/seal-samples/{sampleId}',
    summary: 'Take an impression back, or decline one, that nobody has confirmed',
    signedIn: true,
    answer: sealSampleAnswer,
    success: 200,
  },
  sealPicture: {
    method: 'GET',
    path: '/v1/seal-samples/pictures/{sha256}',
    summary: 'Picture of an impression',
    signedIn: true,
    answer: 'bytes',
    success: 200,
  },
  reference: {
    method: 'GET',
    path: '/v1/reference',
    summary: 'Policy pack, calendar and directory',
    signedIn: true,
    answer: reference,
    success: 200,
  },
} as const satisfies Record<string, Route>;
