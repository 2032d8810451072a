import type * as z from 'zod';
import { routes, type Route } from '../../../shared/central-api/routes.ts';
import {
  apiVersion,
  caseAnswer,
  changesAnswer,
  health,
  holdingsAnswer,
  opinionAnswer,
  reference,
  signInAnswer,
  type HoldingsAnswer,
  type OpinionAnswer,
  type Reference,
} from '../../../shared/central-api/schema.ts';
import {
  sealSampleAnswer,
  sealSamplesAnswer,
  type SealProposal,
  type SealSamplesAnswer,
} from '../../../shared/central-api/seal-samples.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId, Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { SealSample, SealSampleId } from '../../../shared/domain/seal-sample.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import type { HostPorts } from '../host.ts';
import { centreFailure, readAnswer, readProblem, type CentreAnswer, type CentreFailure } from './answer.ts';
import { centreAddress } from './origin.ts';

/** Milliseconds until an answer must have ended. Papers may take long; their caller watches that bytes keep coming. */
const timeouts = { health: 4_000, signIn: 8_000, call: 20_000 };

/** What a sender binds an opinion to. */
export interface OpinionSending {
  readonly opinion: Opinion;
  /** Revision for `If-Match`: the one judged, or the one that the predecessor's confirmation returned. */
  readonly revision: number;
  /** What its checks stood on, for the centre to compute them again; none where they are not there any more. */
  readonly readings?: readonly Readings[];
}

/** Where a download goes on. */
export interface PaperRange {
  readonly from: number;
  readonly etag: string;
}

/** The centre as this workstation sees it. Every call answers; none throws for anything the network does. */
export interface CentreClient {
  health(): Promise<CentreAnswer<z.output<typeof health>>>;
  signIn(account: string, password: string): Promise<CentreAnswer<z.output<typeof signInAnswer>>>;
  changes(
    token: string,
    cursor: string | null,
    limit: number,
  ): Promise<CentreAnswer<z.output<typeof changesAnswer>>>;
  /** What the centre has in the scope of a reader who stands at the cursor. */
  holdings(token: string, cursor: string): Promise<CentreAnswer<HoldingsAnswer>>;
  readCase(token: string, caseId: CaseId): Promise<CentreAnswer<CaseRecord>>;
  claim(token: string, caseId: CaseId): Promise<CentreAnswer<CaseRecord>>;
  release(token: string, caseId: CaseId): Promise<CentreAnswer<CaseRecord>>;
  submitOpinion(token: string, sending: OpinionSending): Promise<CentreAnswer<OpinionAnswer>>;
  reference(token: string): Promise<CentreAnswer<Reference>>;
  /** Samples of seals, unless the version that is known here is still the present one. */
  sealSamples(token: string, known: string | null): Promise<CentreAnswer<SealSamplesAnswer>>;
  proposeSealSample(token: string, proposal: SealProposal): Promise<CentreAnswer<SealSample>>;
  confirmSealSample(token: string, sampleId: SealSampleId): Promise<CentreAnswer<SealSample>>;
  declineSealSample(token: string, sampleId: SealSampleId): Promise<CentreAnswer<SealSample>>;
  /** The bytes of a sample's picture. */
  sealPicture(token: string, picture: Sha256): Promise<CentreAnswer<Uint8Array>>;
  /** The answer with a paper's bytes, status 200 or 206, not yet read; 416 comes as a failure with its status. */
  paper(
    token: string,
    hash: Sha256,
    range: PaperRange | null,
    signal: AbortSignal,
  ): Promise<CentreAnswer<Response>>;
}

interface Call {
  readonly token?: string;
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  readonly timeout?: number;
}

/**
 * A client of the centre at `origin`. `rulesVersion` is stated with every request. Once `ended` is aborted, requests
 * under way break off as if the network had gone.
 */
export function createCentreClient(
  origin: string,
  rulesVersion: string,
  ports: Pick<HostPorts, 'fetch'>,
  ended?: AbortSignal,
): CentreClient {
  const send = async (route: Route, call: Call, signal: AbortSignal): Promise<Response | CentreFailure> => {
    const address = centreAddress(origin, route.path, call.parameters, call.query);
    const headers = new Headers({
      'Menshen-Api': String(apiVersion),
      'Menshen-Rules': rulesVersion,
      ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...call.headers,
    });
    try {
      return await ports.fetch(address, {
        method: route.method,
        headers,
        redirect: 'error',
        cache: 'no-store',
        credentials: 'omit',
        signal: ended === undefined ? signal : AbortSignal.any([signal, ended]),
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      });
    } catch (error) {
      return centreFailure(isRedirect(error) ? 'centre-unintelligible' : 'offline');
    }
  };

  const ask = async <T extends z.ZodType>(
    route: Route,
    schema: T,
    call: Call,
  ): Promise<CentreAnswer<z.output<T>>> => {
    const signal = AbortSignal.timeout(call.timeout ?? timeouts.call);
    const response = await send(route, call, signal);
    return response instanceof Response ? readAnswer(response, schema) : response;
  };

  const askCase = async (route: Route, token: string, caseId: CaseId): Promise<CentreAnswer<CaseRecord>> => {
    const answer = await ask(route, caseAnswer, { token, parameters: { caseId } });
    return answer.ok ? { ok: true, value: answer.value.case } : answer;
  };

  const askSample = async (route: Route, call: Call): Promise<CentreAnswer<SealSample>> => {
    const answer = await ask(route, sealSampleAnswer, call);
    return answer.ok ? { ok: true, value: answer.value.sample } : answer;
  };

  return {
    health: () => ask(routes.health, health, { timeout: timeouts.health }),
    signIn: (account, password) =>
      ask(routes.signIn, signInAnswer, { body: { account, password }, timeout: timeouts.signIn }),
    changes: (token, cursor, limit) =>
      ask(routes.changes, changesAnswer, {
        token,
        query: { limit: String(limit), ...(cursor === null ? {} : { cursor }) },
      }),
    holdings: (token, cursor) => ask(routes.holdings, holdingsAnswer, { token, query: { cursor } }),
    readCase: (token, caseId) => askCase(routes.readCase, token, caseId),
    claim: (token, caseId) => askCase(routes.claim, token, caseId),
    release: (token, caseId) => askCase(routes.release, token, caseId),
    submitOpinion: (token, { opinion, revision, readings = [] }) =>
      ask(routes.submitOpinion, opinionAnswer, {
        token,
        parameters: { caseId: opinion.caseId },
        headers: { 'Idempotency-Key': `"${opinion.opinionId}"`, 'If-Match': `"${revision}"` },
        body: readings.length === 0 ? opinion : { ...opinion, readings },
      }),
    reference: (token) => ask(routes.reference, reference, { token }),
    sealSamples: (token, known) =>
      ask(routes.sealSamples, sealSamplesAnswer, { token, query: known === null ? {} : { known } }),
    proposeSealSample: (token, body) => askSample(routes.proposeSealSample, { token, body }),
    confirmSealSample: (token, sampleId) =>
      askSample(routes.confirmSealSample, { token, parameters: { sampleId } }),
    declineSealSample: (token, sampleId) =>
      askSample(routes.declineSealSample, { token, parameters: { sampleId } }),
    sealPicture: async (token, picture) => {
      const signal = AbortSignal.timeout(timeouts.call);
      const response = await send(routes.sealPicture, { token, parameters: { sha256: picture } }, signal);
      if (!(response instanceof Response)) return response;
      if (response.status !== 200) return readProblem(response);
      const bytes = await response.arrayBuffer().catch(() => null);
      return bytes === null
        ? centreFailure('centre-unintelligible', undefined, response.status)
        : { ok: true, value: new Uint8Array(bytes) };
    },
    paper: async (token, hash, range, signal) => {
      const headers: Record<string, string> =
        range === null ? {} : { range: `bytes=${range.from}-`, 'if-range': range.etag };
      const response = await send(routes.document, { token, parameters: { sha256: hash }, headers }, signal);
      if (!(response instanceof Response)) return response;
      if (response.status === 200 || response.status === 206) return { ok: true, value: response };
      return readProblem(response);
    },
  };
}

/** Fetch tells a refused redirect from a missing network only by the cause of its exception. */
const isRedirect = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && /redirect/i.test(error.cause.message);
