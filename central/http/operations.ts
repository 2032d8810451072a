import { signIn, signOut } from '../accounts/sessions.ts';
import { claim, release } from '../case-life/lease.ts';
import { readOpinion } from '../case-life/opinions/read.ts';
import { submitOpinion } from '../case-life/opinions/submit.ts';
import { readCase } from '../case-life/read-case.ts';
import { changesSince } from '../case-life/changes/feed.ts';
import { holdingsAt } from '../case-life/changes/holdings.ts';
import { instantOf, type Centre } from '../context.ts';
import { serveContent } from '../documents/serve.ts';
import { currentReference } from '../reference/reference.ts';
import { listSealSamples } from '../reference/seal-samples/list.ts';
import { sealPicture } from '../reference/seal-samples/picture.ts';
import { proposeSealSample } from '../reference/seal-samples/propose.ts';
import { confirmSealSample, declineSealSample } from '../reference/seal-samples/settle.ts';
import type { Operations } from './operation.ts';

/** What each route of the shared table does. */
export function operations(centre: Centre): Operations {
  return {
    health: async () => ({
      ok: true,
      value: { status: 'ok', serverTime: instantOf(centre.clock()), database: centre.database.kind },
    }),
    signIn: ({ body }) => signIn(centre, body),
    signOut: ({ caller, token }) => signOut(centre, caller, token),
    changes: ({ caller, query }) => changesSince(centre, caller, query),
    holdings: ({ caller, query }) => holdingsAt(centre, caller, query.cursor),
    readCase: ({ caller, path }) => readCase(centre, caller, path.caseId),
    claim: ({ caller, path }) => claim(centre, caller, path.caseId),
    release: ({ caller, path }) => release(centre, caller, path.caseId),
    submitOpinion: async ({ caller, path, body, headers }) => {
      const { readings, ...opinion } = body;
      const outcome = await submitOpinion(centre, caller, {
        caseId: path.caseId,
        opinion,
        readings: readings ?? [],
        idempotencyKey: headers['idempotency-key'],
        ifMatch: headers['if-match'],
      });
      if (!outcome.ok) return outcome;
      const { answer, replayed } = outcome.value;
      return replayed
        ? { ok: true, value: answer, status: 200, headers: { 'idempotent-replayed': 'true' } }
        : { ok: true, value: answer };
    },
    readOpinion: ({ caller, path }) => readOpinion(centre, caller, path.opinionId),
    document: ({ caller, path, headers, method }) =>
      serveContent(centre, caller, {
        sha256: path.sha256,
        range: headers.range,
        ifRange: headers['if-range'],
        withBody: method !== 'HEAD',
      }),
    sealSamples: ({ caller, query }) => listSealSamples(centre, caller, query.known),
    proposeSealSample: ({ caller, body }) => proposeSealSample(centre, caller, body),
    confirmSealSample: ({ caller, path }) => confirmSealSample(centre, caller, path.sampleId),
    declineSealSample: ({ caller, path }) => declineSealSample(centre, caller, path.sampleId),
    sealPicture: ({ caller, path, method }) => sealPicture(centre, caller, path.sha256, method !== 'HEAD'),
    reference: async () => ({ ok: true, value: await currentReference(centre.database.query) }),
  };
}
