import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ConnectionWatch } from '../centre/connection-watch.ts';
import type { Session } from '../session/session.ts';
import type { SampleBook } from './sample-book.ts';

/**
 * Gives a function that is told of every paper that was read: the samples of the institutions on it are fetched while
 * there is a network, so that they are here when the case is opened without one.
 */
export function fetchSamplesAhead(
  session: Session,
  watch: Pick<ConnectionWatch, 'status'>,
  book: SampleBook,
): (paper: Sha256) => Promise<void> {
  return async (paper) => {
    const workplace = session.workplace();
    const token = workplace.ok && watch.status().online ? workplace.value.token.value() : null;
    if (!workplace.ok || token === null) return;
    const outcome = await workplace.value.documents.outcome(paper);
    if (outcome?.status !== 'read') return;
    await book.refresh(token);
    const pictures = outcome.readings.seals.flatMap(({ institution, sealType }) =>
      institution === null ? [] : book.of(institution.code, sealType).map(({ picture }) => picture),
    );
    await workplace.value.sealPictures.fetch(token, pictures);
  };
}
