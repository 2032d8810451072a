import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import { opinion as opinionSchema, type Opinion } from '../../../../shared/domain/opinion.ts';
import { call, type WireAnswer, type WireRequest } from './client.ts';
import { caseIdOf, documentIdOf, paperOf, people } from './sample-resources.ts';

/** An opinion of the first reviewer on the n-th application, approving unless told otherwise. */
export function opinionOn(n: number, change: Partial<Record<keyof Opinion, unknown>> = {}): Opinion {
  return opinionSchema.parse({
    opinionId: randomUUID(),
    caseId: caseIdOf(n),
    caseRevision: 2,
    predecessorId: null,
    act: 'approve',
    reasons: [],
    text: '符合认定条件。',
    documentsSeen: [
      {
        documentId: documentIdOf(n),
        sha256: createHash('sha256').update(paperOf(n)).digest('hex'),
        pages: [1],
      },
    ],
    readingsUsed: [],
    checksShown: [],
    overrides: [],
    versions: {
      policyPack: 'sample-2026.1',
      calendar: 'cn-2025-2027',
      directory: 'sample-2026.1',
      rules: '1',
      engine: '1',
      app: '0.1.0',
    },
    judgedBy: people.first.userId,
    judgedAt: '2026-11-22T01:00:00.000Z',
    clockOffsetMs: 0,
    ...change,
  });
}

/** Sends an opinion the way a workstation does; `change` replaces or (with `undefined`) leaves out headers. */
export function submit(
  url: string,
  token: string,
  opinion: Opinion,
  change: Record<string, string | undefined> = {},
  request: Partial<WireRequest> & { path?: string } = {},
): Promise<WireAnswer> {
  const headers = {
    'idempotency-key': `"${opinion.opinionId}"`,
    'if-match': `"${opinion.caseRevision}"`,
    ...change,
  };
  const sent = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return call(url, 'POST', request.path ?? `/v1/cases/${opinion.caseId}/opinions`, {
    token,
    headers: Object.fromEntries(sent),
    body: request.body ?? opinion,
  });
}

/** Claims the n-th application. */
export const claimCase = (url: string, token: string, n: number): Promise<WireAnswer> =>
  call(url, 'PUT', `/v1/cases/${caseIdOf(n)}/lease`, { token });
