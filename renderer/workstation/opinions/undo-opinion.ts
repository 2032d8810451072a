import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Failure } from '../../../shared/result.ts';
import { draftOf } from '../../review/decision/build-opinion.ts';
import type { Workstation } from '../workstation.ts';

/**
 * Takes an opinion back that has not been sent. What it said becomes the draft of its case again, so that nothing needs
 * to be typed twice. `opinion-not-open` when it has left meanwhile.
 */
export async function undoOpinion(workstation: Workstation, opinionId: OpinionId): Promise<Failure | null> {
  const { bridge, drafts, justSaved, outbox } = workstation;
  const undone = await bridge.call('opinions.undo', opinionId);
  if (!undone.ok) return undone.error;
  if (justSaved.get()?.opinionId === opinionId) justSaved.set(null);
  drafts.keep(undone.value.opinion.caseId, draftOf(undone.value.opinion));
  const taken = await outbox.take(undone.value);
  return taken.ok ? null : taken.error;
}
