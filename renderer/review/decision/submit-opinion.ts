import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Failure } from '../../../shared/result.ts';
import { sentenceOf } from '../../host/sentence.ts';
import type { Workstation } from '../../workstation/workstation.ts';

/** Mints the id of an opinion: once per act of a person, never again on a retry. */
export const newOpinionId = (): OpinionId => crypto.randomUUID() as OpinionId;

/**
 * Hands the opinion to the host's journal. `null` means it is saved; only then the draft is dropped and the undo bar
 * shows. Refused opinions about the same case that it replaces are settled as judged anew.
 */
export async function submitOpinion(workstation: Workstation, opinion: Opinion): Promise<Failure | null> {
  const { bridge, drafts, justSaved, notices, outbox } = workstation;
  const refused = [...outbox.entries.get().values()].filter(
    (entry) => entry.state === 'refused' && entry.opinion.caseId === opinion.caseId,
  );
  const saved = await bridge.call('opinions.submit', opinion);
  if (!saved.ok) return saved.error;
  justSaved.set({ opinionId: opinion.opinionId, caseId: opinion.caseId });
  await outbox.take(saved.value);
  await drafts.drop(opinion.caseId);
  for (const entry of refused) {
    const settled = await bridge.call('opinions.resolve', {
      opinionId: entry.opinion.opinionId,
      how: 'rejudged',
      note: '',
    });
    // the new opinion is saved either way; the old refusal then stays in the tray and says why
    if (settled.ok) await outbox.take(settled.value);
    else notices.show('bad', sentenceOf(settled.error));
  }
  return null;
}
