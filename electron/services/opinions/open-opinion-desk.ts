import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import type { HostPorts } from '../host.ts';
import type { Journal } from '../journal/journal.ts';
import type { OpinionDesk } from './opinion-desk.ts';
import { viewOutbox } from './outbox-view.ts';
import { sendOpinion, type SendingParts } from './send-opinion.ts';
import { runSender } from './sender-runner.ts';

/** What a desk needs. */
export interface OpinionDeskParts extends Omit<SendingParts, 'random'> {
  readonly journal: Journal;
  readonly ports: Pick<HostPorts, 'clock' | 'random' | 'log' | 'setAlarm'>;
  readonly undoSeconds: number;
  readonly online: boolean;
  /** Milliseconds until sending begins anew after a record failed; the runner's own choice unless given. */
  readonly recoveryPause?: number;
  /** An opinion changed its state; the record of it is on the disk. */
  readonly changed: (entry: OutboxEntry, waiting: number) => void;
}

/** Opens the desk over a journal; what waited there is sent as soon as connection and token allow. */
export function openOpinionDesk(parts: OpinionDeskParts): OpinionDesk {
  const { journal, ports, token } = parts;
  const outbox = viewOutbox(journal);
  let online = parts.online;

  const tell = (opinionId: OpinionId): void => {
    const entry = outbox.entry(opinionId);
    if (entry !== null) parts.changed(entry, outbox.waiting());
  };
  const sender = runSender({
    journal,
    entries: () => outbox.entries(),
    ports,
    send: (opinion, revision) => sendOpinion({ opinion, revision }, { ...parts, random: ports.random }),
    changed: tell,
    reachable: () => online && token.value() !== null,
    undoSeconds: parts.undoSeconds,
    ...(parts.recoveryPause === undefined ? {} : { recoveryPause: parts.recoveryPause }),
  });

  const turns = new Map<CaseId, Promise<unknown>>();
  /** Acts on one case come one after the other, so that each sees what the one before has recorded. */
  const inTurn = <T>(caseId: CaseId, act: () => Promise<T>): Promise<T> => {
    const done = (turns.get(caseId) ?? Promise.resolve()).then(act);
    turns.set(caseId, done);
    return done.finally(() => {
      if (turns.get(caseId) === done) turns.delete(caseId);
    });
  };
  const entryNow = (opinionId: OpinionId): Result<OutboxEntry> => {
    const entry = outbox.entry(opinionId);
    return entry === null ? fail('not-found') : ok(entry);
  };

  const record = async (given: Opinion): Promise<Result<OutboxEntry>> => {
    const known = outbox.entry(given.opinionId);
    if (known !== null) return sameContent(known.opinion, given) ? ok(known) : fail('key-reused');
    const predecessorId =
      outbox.openOf(given.caseId)?.opinion.opinionId ?? confirmedPredecessor(given, outbox.entry);
    const opinion: Opinion = { ...given, predecessorId };
    const written = await journal.append({ type: 'judged', opinion });
    if (!written.ok) return written;
    tell(opinion.opinionId);
    sender.recorded(opinion);
    return entryNow(opinion.opinionId);
  };

  return {
    submit: (opinion) => inTurn(opinion.caseId, () => record(opinion)),
    undo: async (opinionId) => {
      const entry = outbox.entry(opinionId);
      if (entry === null) return fail('not-found');
      return inTurn(entry.opinion.caseId, async () => {
        const failure = await sender.undo(opinionId);
        if (failure === 'too-late') return fail('opinion-not-open');
        return failure === null ? entryNow(opinionId) : { ok: false, error: failure };
      });
    },
    resolve: async (opinionId, resolution) => {
      const entry = outbox.entry(opinionId);
      if (entry === null) return fail('not-found');
      return inTurn(entry.opinion.caseId, async () => {
        if (outbox.entry(opinionId)?.state !== 'refused') return fail('opinion-not-open');
        const written = await journal.append({ type: 'resolved', opinionId, ...resolution });
        if (!written.ok) return written;
        tell(opinionId);
        return entryNow(opinionId);
      });
    },
    list: () => outbox.entries(),
    waiting: () => outbox.waiting(),
    connected: (now) => {
      online = now;
      sender.look();
    },
    signedIn: () => sender.look(),
    undoTime: (seconds) => sender.undoTime(seconds),
    stop: () => sender.stop(),
  };
}

/** The predecessor that the page named, if it is a confirmed opinion of the same case: its revision is built upon. */
function confirmedPredecessor(
  { caseId, predecessorId }: Opinion,
  entry: (opinionId: OpinionId) => OutboxEntry | null,
): OpinionId | null {
  const named = predecessorId === null ? null : entry(predecessorId);
  return named?.state === 'confirmed' && named.opinion.caseId === caseId ? predecessorId : null;
}

/** The predecessor is the host's business and does not count. */
const sameContent = (left: Opinion, right: Opinion): boolean =>
  JSON.stringify({ ...left, predecessorId: null }) === JSON.stringify({ ...right, predecessorId: null });
