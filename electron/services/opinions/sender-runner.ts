import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Failure } from '../../../shared/result.ts';
import { reduceSender, startSender } from '../../../shared/sync/sender.ts';
import type {
  SendAnswer,
  SenderEffect,
  SenderEvent,
  SenderState,
  SenderStep,
} from '../../../shared/sync/sender-state.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import type { HostPorts } from '../host.ts';
import type { Journal } from '../journal/journal.ts';
import { systemAlarm } from '../system-alarm.ts';
import { fraction } from './send-opinion.ts';

/** Milliseconds until sending begins anew after the journal could not take a record of what had happened. */
const defaultRecoveryPause = 5_000;

/** What the runner needs. */
export interface RunnerParts {
  readonly journal: Pick<Journal, 'append'>;
  readonly entries: () => readonly OutboxEntry[];
  readonly ports: Pick<HostPorts, 'clock' | 'random' | 'log' | 'setAlarm'>;
  readonly send: (opinion: Opinion, ifMatch: number) => Promise<SendAnswer>;
  readonly changed: (opinionId: OpinionId) => void;
  /** May something be sent now: the connection is there and so is a token. */
  readonly reachable: () => boolean;
  readonly undoSeconds: number;
  readonly recoveryPause?: number;
}

/** Runs the sender of `shared/sync` over a real journal, a real clock and the centre. */
export interface SenderRunner {
  /** An opinion was recorded in the journal. */
  recorded(opinion: Opinion): void;
  /** Takes an opinion back: `'too-late'`, a failure of the journal, or `null` when `undone` is on the disk. */
  undo(opinionId: OpinionId): Promise<Failure | 'too-late' | null>;
  /** Connection or token changed; look at `reachable` again. */
  look(): void;
  undoTime(seconds: number): void;
  /** Sends nothing more; resolves when every record begun is written. */
  stop(): Promise<void>;
}

type Happening = SenderEvent extends infer Each ? (Each extends unknown ? Omit<Each, 'now'> : never) : never;

/** Starts where the journal stands: what was sent without an answer is sent again with the same key. */
export function runSender(parts: RunnerParts): SenderRunner {
  const { journal, ports, recoveryPause = defaultRecoveryPause } = parts;
  const setAlarm = ports.setAlarm ?? systemAlarm;
  let undoSeconds = parts.undoSeconds;
  let state: SenderState;
  let stopped = false;
  /** Set while the journal cannot take records; what happens meanwhile is in the journal or will be asked again. */
  let cancelRecovery: (() => void) | null = null;
  let cancelAlarm: (() => void) | null = null;
  let working: Promise<unknown> = Promise.resolve();

  const now = (): number => ports.clock.now().getTime();

  /** Does the effects of one step after those of all steps before; gives the first record that failed. */
  const run = (step: SenderStep): Promise<Failure | null> => {
    state = step.state;
    // begun at once and in order, so that records of several steps share one fsync; awaited before what follows from them
    const records = step.effects.map((effect) =>
      effect.type === 'append' ? journal.append(effect.event) : null,
    );
    const done = working.then(() => doEffects(step.effects, records));
    working = done;
    return done;
  };

  const happen = (event: Happening): Promise<Failure | null> =>
    stopped || cancelRecovery !== null
      ? Promise.resolve(null)
      : run(reduceSender(state, { ...event, now: now() } as SenderEvent));

  const doEffects = async (
    effects: readonly SenderEffect[],
    records: readonly (ReturnType<Journal['append']> | null)[],
  ): Promise<Failure | null> => {
    let failure: Failure | null = null;
    const unsent = new Set<OpinionId>();
    for (const [index, effect] of effects.entries()) {
      if (effect.type === 'append') {
        const written = await records[index]!;
        if (written.ok) continue;
        failure ??= written.error;
        ports.log('error', 'sender: not recorded', { event: effect.event.type, code: written.error.code });
        if (effect.event.type !== 'sent') {
          startAnew(effect.event.type === 'undone' ? 0 : recoveryPause);
          return failure;
        }
        unsent.add(effect.event.opinionId);
      } else if (effect.type === 'send') {
        const { opinion, attempt } = effect;
        if (unsent.has(opinion.opinionId)) answer(opinion.opinionId, attempt, laterAgain());
        else void attemptSending(opinion, attempt, effect.ifMatch);
      } else if (effect.type === 'notify') {
        parts.changed(effect.opinionId);
      } else if (effect.type === 'wake') {
        wakeIn(effect.inMs);
      } else {
        ports.log('info', 'sender: the centre asks for a new sign-in');
      }
    }
    return failure;
  };

  const laterAgain = (): SendAnswer => ({
    kind: 'retry',
    retryAfterMs: null,
    random: fraction(ports.random),
  });

  const answer = (opinionId: OpinionId, attempt: number, said: SendAnswer): void => {
    void happen({ type: 'answer', opinionId, attempt, answer: said });
  };

  const attemptSending = async (opinion: Opinion, attempt: number, ifMatch: number): Promise<void> => {
    if (stopped) return;
    answer(opinion.opinionId, attempt, await parts.send(opinion, ifMatch));
  };

  const wakeIn = (inMs: number | null): void => {
    cancelAlarm?.();
    cancelAlarm = null;
    if (inMs === null || stopped) return;
    cancelAlarm = setAlarm(Math.max(1, inMs), () => void happen({ type: 'tick' }));
  };

  /** State and journal disagree because a record failed: the journal is right. */
  const startAnew = (pause: number): void => {
    if (cancelRecovery !== null || stopped) return;
    cancelRecovery = setAlarm(pause, () => {
      cancelRecovery = null;
      begin();
    });
  };

  const begin = (): void => {
    void run(startSender(parts.entries(), { undoSeconds, now: now() }));
    void happen({ type: 'session', unlocked: true });
    void happen({ type: 'connectivity', online: parts.reachable() });
  };

  begin();
  return {
    recorded: (opinion) => void happen({ type: 'recorded', opinion }),
    undo: async (opinionId) => {
      if (stopped || cancelRecovery !== null) return 'too-late';
      const step = reduceSender(state, { type: 'undo', opinionId, now: now() });
      const takesBack = step.effects.some(
        (effect) => effect.type === 'append' && effect.event.type === 'undone',
      );
      if (!takesBack) return 'too-late';
      return run(step);
    },
    look: () => {
      const online = parts.reachable();
      if (online) void happen({ type: 'session', unlocked: true });
      void happen({ type: 'connectivity', online });
    },
    undoTime: (seconds) => {
      undoSeconds = seconds;
      state = { ...state, undoMs: seconds * 1000 };
    },
    stop: async () => {
      void happen({ type: 'session', unlocked: false });
      stopped = true;
      cancelRecovery?.();
      cancelAlarm?.();
      await working;
    },
  };
}
