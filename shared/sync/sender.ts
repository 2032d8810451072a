import type { OpinionId } from '../domain/identifiers.ts';
import { backOff } from './back-off.ts';
import { dispatch } from './dispatch.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import type {
  OpenOpinion,
  SendAnswer,
  SenderEffect,
  SenderEvent,
  SenderState,
  SenderStep,
  Settled,
} from './sender-state.ts';

/**
 * The sender (design 4.7) as a pure reducer. Opinions go out first in first out per case, cases side by side, each
 * held for the undo time first; a follower is sent with the revision that its predecessor's confirmation returned and
 * is refused with it. Failures are tried again for ever with the same key. Nothing goes out while locked, signed out or
 * offline. An undone or settled opinion never comes back.
 */

/**
 * The sender after a start, from the whole outbox (`foldOutbox`). An opinion with a `sent` record and no answer is sent
 * again with the same key; a follower of a refused one is refused. It begins offline and locked.
 */
export function startSender(
  entries: readonly OutboxEntry[],
  options: { readonly undoSeconds: number; readonly now: number },
): SenderStep {
  const undoMs = options.undoSeconds * 1000;
  const open = entries
    .filter((entry) => entry.state === 'waiting' || entry.state === 'sending')
    .map((entry): OpenOpinion => ({
      opinion: entry.opinion,
      attempts: entry.attempts,
      phase: 'waiting',
      since: Math.min(Date.parse(entry.recordedAt), options.now),
      waitMs: entry.state === 'waiting' ? undoMs : 0,
      why: entry.state === 'waiting' ? 'undo' : 'back-off',
    }));
  const settled = new Map<OpinionId, Settled>();
  for (const { opinion, state, confirmation } of entries) {
    if (state === 'confirmed')
      settled.set(opinion.opinionId, { kind: 'confirmed', revision: confirmation!.revision });
    if (state === 'refused' || state === 'resolved' || state === 'undone')
      settled.set(opinion.opinionId, { kind: 'refused' });
  }
  const state: SenderState = { undoMs, online: false, session: 'locked', open, settled };
  return dispatch(refuseFollowers({ state, effects: [] }), options.now);
}

/** The state after an event, and what the host must do. */
export function reduceSender(before: SenderState, event: SenderEvent): SenderStep {
  const state = withClock(before, event.now);
  return dispatch(applyEvent(state, event), event.now);
}

function applyEvent(state: SenderState, event: SenderEvent): SenderStep {
  switch (event.type) {
    case 'recorded': {
      const { opinion } = event;
      const known =
        state.settled.has(opinion.opinionId) ||
        state.open.some((entry) => entry.opinion.opinionId === opinion.opinionId);
      if (known) return { state, effects: [] };
      const entry: OpenOpinion = {
        opinion,
        attempts: 0,
        phase: 'waiting',
        since: event.now,
        waitMs: state.undoMs,
        why: 'undo',
      };
      return refuseFollowers({ state: { ...state, open: [...state.open, entry] }, effects: [] });
    }
    case 'tick':
      return { state, effects: [] };
    case 'connectivity':
      return {
        state: event.online && !state.online ? backOnline(state) : { ...state, online: event.online },
        effects: [],
      };
    case 'session':
      return {
        state: event.unlocked ? { ...state, session: 'open' } : locked(state),
        effects: [],
      };
    case 'undo':
      return undo(state, event.opinionId);
    case 'answer': {
      const entry = state.open.find(({ opinion }) => opinion.opinionId === event.opinionId);
      const awaited = entry?.phase === 'sending' && entry.attempts === event.attempt;
      return awaited ? answered(state, entry, event.answer, event.now) : { state, effects: [] };
    }
  }
}

/** A clock that went back must not hold anything longer than the wait itself. */
const withClock = (state: SenderState, now: number): SenderState =>
  state.open.some((entry) => entry.since > now)
    ? {
        ...state,
        open: state.open.map((entry) => (entry.since > now ? { ...entry, since: now } : entry)),
      }
    : state;

/** The network is back: what only waited for it goes now; the undo time and the centre's own wish still hold. */
const backOnline = (state: SenderState): SenderState => ({
  ...state,
  online: true,
  open: state.open.map((entry) => (entry.why === 'back-off' ? { ...entry, waitMs: 0 } : entry)),
});

/** The key to the journal is gone: answers of attempts under way can no longer be recorded, so they are asked again. */
const locked = (state: SenderState): SenderState => ({
  ...state,
  session: 'locked',
  open: state.open.map((entry) =>
    entry.phase === 'sending' ? { ...entry, phase: 'waiting', waitMs: 0, why: 'back-off' } : entry,
  ),
});

/** Taken back only while the journal is open, if it was never sent and no other opinion builds on it. */
function undo(state: SenderState, opinionId: OpinionId): SenderStep {
  const entry = state.open.find(({ opinion }) => opinion.opinionId === opinionId);
  const hasFollower = state.open.some(({ opinion }) => opinion.predecessorId === opinionId);
  const tooLate = entry === undefined || entry.attempts > 0 || hasFollower || state.session === 'locked';
  if (tooLate) return { state, effects: [] };
  return {
    state: settle(state, opinionId, { kind: 'refused' }),
    effects: [
      { type: 'append', event: { type: 'undone', opinionId } },
      { type: 'notify', opinionId },
    ],
  };
}

const settle = (state: SenderState, opinionId: OpinionId, as: Settled): SenderState => ({
  ...state,
  open: state.open.filter(({ opinion }) => opinion.opinionId !== opinionId),
  settled: new Map(state.settled).set(opinionId, as),
});

const replace = (state: SenderState, changed: OpenOpinion): SenderState => ({
  ...state,
  open: state.open.map((entry) => (entry.opinion.opinionId === changed.opinion.opinionId ? changed : entry)),
});

function answered(state: SenderState, entry: OpenOpinion, answer: SendAnswer, now: number): SenderStep {
  const { opinionId } = entry.opinion;
  const record = (event: Extract<SenderEffect, { type: 'append' }>['event']): SenderEffect[] => [
    { type: 'append', event },
    { type: 'notify', opinionId },
  ];
  switch (answer.kind) {
    case 'confirmed': {
      const { revision, state: caseState, recordedAt } = answer;
      return {
        state: settle(state, opinionId, { kind: 'confirmed', revision }),
        effects: record({ type: 'confirmed', opinionId, revision, state: caseState, recordedAt }),
      };
    }
    case 'refused': {
      const { code, details, current } = answer;
      return refuseFollowers({
        state: settle(state, opinionId, { kind: 'refused' }),
        effects: record({
          type: 'refused',
          opinionId,
          code,
          current,
          ...(details === undefined ? {} : { details }),
        }),
      });
    }
    case 'retry':
      return {
        state: replace(state, {
          ...entry,
          phase: 'waiting',
          since: now,
          waitMs: backOff(entry.attempts, answer.random, answer.retryAfterMs),
          why: answer.retryAfterMs === null ? 'back-off' : 'retry-after',
        }),
        effects: [],
      };
    case 'signed-out':
      return {
        state: {
          ...replace(state, { ...entry, phase: 'waiting', since: now, waitMs: 0, why: 'back-off' }),
          session: 'signed-out',
        },
        effects: [{ type: 'sign-in-needed' }],
      };
  }
}

/** Refuses, in order, every open opinion whose predecessor was refused or taken back. */
function refuseFollowers(step: SenderStep): SenderStep {
  const { state, effects } = step;
  const orphan = state.open.find(
    ({ opinion }) =>
      opinion.predecessorId !== null && state.settled.get(opinion.predecessorId)?.kind === 'refused',
  );
  if (orphan === undefined) return step;
  const { opinionId } = orphan.opinion;
  return refuseFollowers({
    state: settle(state, opinionId, { kind: 'refused' }),
    effects: [
      ...effects,
      {
        type: 'append',
        event: { type: 'refused', opinionId, code: 'predecessor-refused', current: null },
      },
      { type: 'notify', opinionId },
    ],
  });
}
