import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import type { SealSample } from '../../../shared/domain/seal-sample.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { mayReview } from '../cases/permissions.ts';
import { asResult, type CentreAnswer } from '../centre/answer.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { ConnectionWatch } from '../centre/connection-watch.ts';
import type { Session } from '../session/session.ts';
import type { Workplace } from '../session/workplace.ts';
import type { SampleBook } from './sample-book.ts';

type SealCalls = 'seals.samples' | 'seals.propose' | 'seals.confirm' | 'seals.decline';

/** What these calls need. */
export interface SealHandlerParts {
  readonly session: Session;
  readonly client: Pick<CentreClient, 'proposeSealSample' | 'confirmSealSample' | 'declineSealSample'>;
  readonly watch: Pick<ConnectionWatch, 'status' | 'suspect'>;
  readonly book: SampleBook;
  /** Pictures came or the list changed: whoever shows samples asks again. */
  readonly changed: () => void;
}

/**
 * Samples of seals. They are shown without a network as far as they have come. Proposing, confirming and declining need the
 * centre: they change what everybody is shown, no decision waits for them, and a second person has to see them anyway.
 */
export function sealHandlers(parts: SealHandlerParts): Pick<Handlers, SealCalls> {
  const { session, client, watch, book, changed } = parts;

  const bring = async (workplace: Workplace, samples: readonly SealSample[]): Promise<void> => {
    const token = workplace.token.value();
    if (token === null || !watch.status().online) return;
    void book.refresh(token);
    const came = await workplace.sealPictures.fetch(
      token,
      samples.map(({ picture }) => picture),
    );
    if (came) changed();
  };

  const act = async (
    ask: (token: string, workplace: Workplace) => Promise<CentreAnswer<SealSample> | null>,
    standing: boolean,
  ): Promise<Result<SealSample>> => {
    const workplace = session.workplace();
    if (!workplace.ok) return workplace;
    if (!mayReview(workplace.value.account)) return fail('not-permitted');
    const token = workplace.value.token.value();
    if (token === null) return fail(watch.status().online ? 'signed-out' : 'offline');
    const answer = await ask(token, workplace.value);
    if (answer === null) return fail('not-found');
    if (!answer.ok && answer.error.code === 'signed-out') workplace.value.token.refused(token);
    else if (!answer.ok && answer.status === null) watch.suspect();
    if (answer.ok) book.take(answer.value, standing);
    return asResult(answer);
  };

  return {
    'seals.samples': async ({ institutionCode, sealType }) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const samples = book.of(institutionCode, sealType);
      const here = await Promise.all(samples.map(({ picture }) => workplace.value.sealPictures.has(picture)));
      void bring(workplace.value, samples);
      return ok({ known: book.known(), samples: samples.filter((_, index) => here[index]) });
    },
    'seals.propose': ({ paper, page, index, institutionCode, sealType }) =>
      act(async (token, { sealPictures, documents }) => {
        const pictures = await sealPictures.ofPaper(paper, page, index);
        const outcome = await documents.outcome(paper);
        if (pictures === null || outcome?.status !== 'read') return null;
        const seal = outcome.readings.seals.filter((other) => other.page === page)[index - 1];
        const turn = seal?.turn ?? null;
        const proposal = { institutionCode, sealType, paper, page, turn, ...pictures };
        return client.proposeSealSample(token, proposal);
      }, true),
    'seals.confirm': (sampleId) => act((token) => client.confirmSealSample(token, sampleId), true),
    'seals.decline': (sampleId) => act((token) => client.declineSealSample(token, sampleId), false),
  };
}
