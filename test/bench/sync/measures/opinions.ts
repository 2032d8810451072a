import { randomUUID } from 'node:crypto';
import { people } from '../../../contract/central/rig/sample-resources.ts';
import { signIn } from '../../../contract/central/rig/client.ts';
import { caseAnswer, reference, apiVersion } from '../../../../shared/central-api/schema.ts';
import { opinion as opinionSchema, type Opinion } from '../../../../shared/domain/opinion.ts';
import { checkCase } from '../../../../shared/rules/check-case.ts';
import { rulesVersion } from '../../../../shared/rules/version.ts';
import { madeCaseId } from '../rig/fill.ts';

/** A signed-in bare client of the centre. */
export interface BareClient {
  /** Sends an opinion; @throws when it is not taken. */
  send(opinion: Opinion): Promise<void>;
  /** An approval of the n-th application made here, with every check as a workstation shows it. */
  judge(n: number): Opinion;
}

/** Signs in as the first reviewer; all applications made here are alike to the rules, so one is looked at. */
export async function bareClient(url: string, like: number): Promise<BareClient> {
  const token = await signIn(url, people.first);
  const headers = {
    'content-type': 'application/json',
    'menshen-api': String(apiVersion),
    'menshen-rules': rulesVersion,
    authorization: `Bearer ${token}`,
  };
  const read = async (path: string): Promise<unknown> => (await fetch(url + path, { headers })).json();
  const { case: record } = caseAnswer.parse(await read(`/v1/cases/${madeCaseId(like)}`));
  const facts = reference.parse(await read('/v1/reference'));
  const checks = checkCase({
    case: record,
    outcomes: new Map(),
    pack: facts.policyPack,
    calendar: facts.calendar,
    directory: facts.directory,
  });
  return {
    judge: (n) =>
      opinionSchema.parse({
        opinionId: randomUUID(),
        caseId: madeCaseId(n),
        caseRevision: record.revision,
        predecessorId: null,
        act: 'approve',
        reasons: [],
        text: '材料齐全，符合认定条件。',
        documentsSeen: [],
        readingsUsed: [],
        checksShown: checks.map(({ id, level, blocking, documentId, message }) => ({
          id,
          level,
          blocking,
          documentId,
          message,
        })),
        overrides: checks
          .filter(({ blocking, level }) => blocking === 'hard' && level === 'fail')
          .map(({ id, documentId }) => ({ checkId: id, documentId, reason: '原件已核验。' })),
        versions: {
          policyPack: facts.policyPack.version,
          calendar: facts.calendar.version,
          directory: facts.directory.version,
          rules: rulesVersion,
          engine: '1',
          app: '0.1.0',
        },
        judgedBy: people.first.userId,
        judgedAt: new Date().toISOString(),
        clockOffsetMs: 0,
      }),
    async send(opinion) {
      const answer = await fetch(`${url}/v1/cases/${opinion.caseId}/opinions`, {
        method: 'POST',
        headers: {
          ...headers,
          'idempotency-key': `"${opinion.opinionId}"`,
          'if-match': `"${opinion.caseRevision}"`,
        },
        body: JSON.stringify(opinion),
      });
      const text = await answer.text();
      if (answer.status !== 201)
        throw new Error(`the centre answered ${answer.status}: ${text.slice(0, 300)}`);
    },
  };
}

/** Does one thing after the other for each item, in so many lanes; gives the milliseconds of each. */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  act: (item: T, lane: number) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const work = async (lane: number): Promise<void> => {
    while (next < items.length) {
      const item = items[next]!;
      next += 1;
      const began = performance.now();
      await act(item, lane);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
  return times;
}
