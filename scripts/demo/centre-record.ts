import { apiVersion, opinionRecord, signInAnswer } from '../../shared/central-api/schema.ts';
import type { OpinionAnswer } from '../../shared/central-api/schema.ts';
import type { OpinionId } from '../../shared/domain/identifiers.ts';

/** Asks the centre itself, over HTTP and past the workstation, what it has of some opinions. */
export async function askCentre(
  centreUrl: string,
  credentials: { account: string; password: string },
  opinionIds: readonly OpinionId[],
): Promise<OpinionAnswer[]> {
  const headers = { 'content-type': 'application/json', 'menshen-api': String(apiVersion) };
  const session = await fetch(`${centreUrl}/v1/sessions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(credentials),
  });
  const { token } = signInAnswer.parse(await session.json());
  const answers: OpinionAnswer[] = [];
  for (const opinionId of opinionIds) {
    const answer = await fetch(`${centreUrl}/v1/opinions/${opinionId}`, {
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    if (answer.status !== 200)
      throw new Error(`the centre does not have opinion ${opinionId} (${answer.status})`);
    answers.push(opinionRecord.parse(await answer.json()).answer);
  }
  return answers;
}
