import type { OpenOpinion, SenderEffect, SenderState, SenderStep } from './sender-state.ts';

/** Cases that are sent side by side at most: enough that the centre has work while records of others reach the disk. */
export const sentSideBySide = 8;

/** Milliseconds until this opinion may go. */
const remaining = (entry: OpenOpinion, now: number): number => entry.since + entry.waitMs - now;

/** The first open opinion of every case; the others wait behind it. */
function heads(state: SenderState): OpenOpinion[] {
  const first = new Map<string, OpenOpinion>();
  for (const entry of state.open)
    if (!first.has(entry.opinion.caseId)) first.set(entry.opinion.caseId, entry);
  return [...first.values()];
}

/** The revision an opinion builds on: its predecessor's confirmed one, else the one that was on the screen. */
function revisionFor({ opinion }: OpenOpinion, state: SenderState): number {
  const predecessor = opinion.predecessorId === null ? undefined : state.settled.get(opinion.predecessorId);
  return predecessor?.kind === 'confirmed' ? predecessor.revision : opinion.caseRevision;
}

/**
 * Begins every attempt that may begin now (`sent` is recorded before it goes out) and says when to look again. Nothing
 * begins while offline or without an open session.
 */
export function dispatch(step: SenderStep, now: number): SenderStep {
  const { state } = step;
  if (!state.online || state.session !== 'open')
    return { state, effects: [...step.effects, { type: 'wake', inMs: null }] };
  const first = heads(state);
  const free = sentSideBySide - first.filter((entry) => entry.phase === 'sending').length;
  const waiting = first.filter((entry) => entry.phase === 'waiting');
  const due = waiting.filter((entry) => remaining(entry, now) <= 0).slice(0, Math.max(0, free));
  const effects = due.flatMap((entry): SenderEffect[] => {
    const { opinion } = entry;
    const { opinionId } = opinion;
    const attempt = entry.attempts + 1;
    return [
      { type: 'append', event: { type: 'sent', opinionId, attempt } },
      { type: 'notify', opinionId },
      { type: 'send', opinion, attempt, key: opinionId, ifMatch: revisionFor(entry, state) },
    ];
  });
  const later = waiting.map((entry) => remaining(entry, now)).filter((left) => left > 0);
  return {
    state: {
      ...state,
      open: state.open.map((entry) =>
        due.includes(entry) ? { ...entry, phase: 'sending', attempts: entry.attempts + 1 } : entry,
      ),
    },
    effects: [
      ...step.effects,
      ...effects,
      { type: 'wake', inMs: later.length > 0 ? Math.min(...later) : null },
    ],
  };
}
