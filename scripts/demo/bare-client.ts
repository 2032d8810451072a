import { apiVersion, caseAnswer, opinionRecord, signInAnswer } from '../../shared/central-api/schema.ts';
import type { OpinionAnswer } from '../../shared/central-api/schema.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';

/** Asks the centre itself, over HTTP and past every workstation. */
export interface BareClient {
  /** The case as the centre has it. */
  readCase(caseId: string): Promise<CaseRecord>;
  /** What the centre has of an opinion; @throws when it has none. */
  readOpinion(opinionId: string): Promise<OpinionAnswer>;
  /** The opinion itself, as it arrived there; @throws when the centre has none. */
  readJudgement(opinionId: string): Promise<Opinion>;
}

/** Signs in at the centre and gives a client that does nothing but ask; @throws when an answer is not 2xx. */
export async function bareClient(
  centreUrl: string,
  reviewer: { account: string; password: string },
): Promise<BareClient> {
  const headers = { 'content-type': 'application/json', 'menshen-api': String(apiVersion) };
  const credentials = JSON.stringify({ account: reviewer.account, password: reviewer.password });
  const session = await fetch(`${centreUrl}/v1/sessions`, { method: 'POST', headers, body: credentials });
  const { token } = signInAnswer.parse(await session.json());
  const read = async (path: string): Promise<unknown> => {
    const answer = await fetch(`${centreUrl}${path}`, {
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`the centre answered ${answer.status} to ${path}`);
    return answer.json();
  };
  return {
    readCase: async (caseId) => caseAnswer.parse(await read(`/v1/cases/${caseId}`)).case,
    readJudgement: async (opinionId) => opinionRecord.parse(await read(`/v1/opinions/${opinionId}`)).opinion,
    readOpinion: async (opinionId) => opinionRecord.parse(await read(`/v1/opinions/${opinionId}`)).answer,
  };
}
