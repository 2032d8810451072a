import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../../../shared/domain/opinion.ts';
import type { JournalEvent } from '../../../../shared/sync/journal-record.ts';
import { foldOutbox } from '../../../../shared/sync/fold-outbox.ts';
import { reduceSender, startSender } from '../../../../shared/sync/sender.ts';
import type {
  SendAnswer,
  SenderEffect,
  SenderEvent,
  SenderState,
} from '../../../../shared/sync/sender-state.ts';
import { anOpinion } from '../../../builders/opinion.ts';

const hold = 10_000;
const confirmed = (revision: number): SendAnswer => ({
  kind: 'confirmed',
  revision,
  state: 'APPROVED',
  recordedAt: '2026-03-02T02:00:00Z',
});
const refused: SendAnswer = { kind: 'refused', code: 'revision-mismatch', current: null };
const retry = (random = 1, retryAfterMs: number | null = null): SendAnswer => ({
  kind: 'retry',
  retryAfterMs,
  random,
});

type Happening = SenderEvent extends infer Each ? (Each extends unknown ? Omit<Each, 'now'> : never) : never;

/** A sender with a clock one can move, whose records and attempts are collected. */
class Bench {
  now = 1_000_000;
  state: SenderState;
  readonly journal: JournalEvent[] = [];
  readonly sends: { key: string; ifMatch: number; attempt: number }[] = [];
  last: readonly SenderEffect[] = [];

  constructor(journal: JournalEvent[] = [], connected = true) {
    this.journal.push(...journal);
    const entries = foldOutbox(
      journal.map((event, index) => ({
        seq: index + 1,
        at: new Date(this.now).toISOString(),
        userId: 'u',
        event,
      })),
    );
    const step = startSender(entries, { undoSeconds: hold / 1000, now: this.now });
    this.state = step.state;
    this.collect(step.effects);
    if (connected) {
      this.happen({ type: 'session', unlocked: true });
      this.happen({ type: 'connectivity', online: true });
    }
  }

  private collect(effects: readonly SenderEffect[]): void {
    this.last = effects;
    for (const effect of effects) {
      if (effect.type === 'append') this.journal.push(effect.event);
      if (effect.type === 'send')
        this.sends.push({ key: effect.key, ifMatch: effect.ifMatch, attempt: effect.attempt });
    }
  }

  happen(event: Happening): this {
    const step = reduceSender(this.state, { ...event, now: this.now } as SenderEvent);
    this.state = step.state;
    this.collect(step.effects);
    return this;
  }

  judge(opinion: Opinion): this {
    this.journal.push({ type: 'judged', opinion });
    return this.happen({ type: 'recorded', opinion });
  }

  wait(ms: number): this {
    this.now += ms;
    return this.happen({ type: 'tick' });
  }

  answer(
    opinion: Opinion,
    answer: SendAnswer,
    attempt = this.sends.findLast((send) => send.key === opinion.opinionId)!.attempt,
  ): this {
    return this.happen({ type: 'answer', opinionId: opinion.opinionId, attempt, answer });
  }

  wake(): number | null {
    return this.last.findLast((effect) => effect.type === 'wake')!.inMs;
  }

  types(): string[] {
    return this.journal.map((event) => event.type);
  }
}

describe('an opinion', () => {
  it('is held for the undo time, then recorded as sent and sent with its own id and the revision that was seen', () => {
    const opinion = anOpinion({ caseRevision: 7 });
    const bench = new Bench().judge(opinion);
    expect([bench.sends, bench.wake()]).toEqual([[], hold]);
    bench.wait(hold - 1);
    expect([bench.sends, bench.wake()]).toEqual([[], 1]);
    bench.wait(1);
    expect(bench.sends).toEqual([{ key: opinion.opinionId, ifMatch: 7, attempt: 1 }]);
    expect(bench.last.map((effect) => effect.type)).toEqual(['append', 'notify', 'send', 'wake']);
    expect(bench.types()).toEqual(['judged', 'sent']);
  });

  it('is settled by its confirmation, once', () => {
    const opinion = anOpinion();
    const bench = new Bench()
      .judge(opinion)
      .wait(hold)
      .answer(opinion, confirmed(4))
      .answer(opinion, confirmed(4), 1);
    expect(bench.types()).toEqual(['judged', 'sent', 'confirmed']);
    expect(bench.wait(600_000).sends).toHaveLength(1);
  });

  it('is recorded as refused with code, details and the case as it stands', () => {
    const opinion = anOpinion();
    const answer: SendAnswer = {
      kind: 'refused',
      code: 'held-by-other',
      details: { holder: '李某' },
      current: null,
    };
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, answer);
    expect(bench.journal.at(-1)).toEqual({
      type: 'refused',
      opinionId: opinion.opinionId,
      code: 'held-by-other',
      details: { holder: '李某' },
      current: null,
    });
  });

  it('can be undone until it is sent, and never comes back', () => {
    const opinion = anOpinion();
    const bench = new Bench()
      .judge(opinion)
      .wait(hold - 1)
      .happen({ type: 'undo', opinionId: opinion.opinionId });
    expect(bench.types()).toEqual(['judged', 'undone']);
    bench.wait(60_000).happen({ type: 'recorded', opinion }).wait(60_000);
    expect(bench.sends).toEqual([]);
  });

  it('can be undone offline long after the undo time, for nobody has it', () => {
    const opinion = anOpinion();
    const bench = new Bench([], false).judge(opinion).wait(3_600_000);
    bench.happen({ type: 'session', unlocked: true }).happen({ type: 'undo', opinionId: opinion.opinionId });
    expect(bench.types()).toEqual(['judged', 'undone']);
  });

  it('cannot be undone once an attempt began, even if it failed', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, retry());
    expect(bench.happen({ type: 'undo', opinionId: opinion.opinionId }).types()).toEqual(['judged', 'sent']);
  });

  it('cannot be undone while another builds on it; the other can', () => {
    const first = anOpinion();
    const second = anOpinion({ caseId: first.caseId, predecessorId: first.opinionId });
    const bench = new Bench().judge(first).judge(second);
    bench.happen({ type: 'undo', opinionId: first.opinionId });
    expect(bench.types()).toEqual(['judged', 'judged']);
    bench
      .happen({ type: 'undo', opinionId: second.opinionId })
      .happen({ type: 'undo', opinionId: first.opinionId });
    expect(bench.types().slice(2)).toEqual(['undone', 'undone']);
  });
});

describe('a failure', () => {
  it('is tried again with the same key after a growing wait, for ever', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold);
    const waits: (number | null)[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      waits.push(bench.answer(opinion, retry()).wake());
      bench.wait(bench.wake()!);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(new Set(bench.sends.map((send) => send.key))).toEqual(new Set([opinion.opinionId]));
    expect(bench.sends.map((send) => send.attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('waits as long as the centre asks, also across a lost connection', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, retry(0, 45_000));
    bench.happen({ type: 'connectivity', online: false }).happen({ type: 'connectivity', online: true });
    expect([bench.wake(), bench.sends.length]).toEqual([45_000, 1]);
    expect(bench.wait(45_000).sends).toHaveLength(2);
  });

  it('of the network is tried again as soon as the network is back', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, retry());
    bench.happen({ type: 'connectivity', online: false }).wait(5000);
    expect([bench.sends.length, bench.wake()]).toEqual([1, null]);
    expect(bench.happen({ type: 'connectivity', online: true }).sends).toHaveLength(2);
  });

  it('blocks no other case', () => {
    const [stuck, other] = [anOpinion(), anOpinion()];
    const bench = new Bench()
      .judge(stuck)
      .judge(other)
      .wait(hold)
      .answer(stuck, retry(1, 600_000))
      .answer(other, confirmed(4));
    expect(bench.journal.at(-1)).toMatchObject({ type: 'confirmed', opinionId: other.opinionId });
  });

  it('ignores an answer to an attempt that is over', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, retry(0));
    bench.wait(0).answer(opinion, refused, 1);
    expect(bench.types()).toEqual(['judged', 'sent', 'sent']);
    expect(bench.answer(opinion, confirmed(4), 2).journal.at(-1)).toMatchObject({ type: 'confirmed' });
  });
});

describe('opinions on one case', () => {
  const first = anOpinion({ caseRevision: 3 });
  const second = anOpinion({ caseId: first.caseId, caseRevision: 3, predecessorId: first.opinionId });
  const third = anOpinion({ caseId: first.caseId, caseRevision: 3, predecessorId: second.opinionId });

  it('go one after the other, each with the revision that the one before returned', () => {
    const bench = new Bench().judge(first).judge(second).judge(third).wait(hold);
    expect(bench.sends).toHaveLength(1);
    bench.answer(first, confirmed(9)).answer(second, confirmed(12)).answer(third, confirmed(13));
    expect(bench.sends.map((send) => send.ifMatch)).toEqual([3, 9, 12]);
  });

  it('follow the first into the tray when it is refused, without being sent', () => {
    const bench = new Bench().judge(first).judge(second).judge(third).wait(hold).answer(first, refused);
    expect(bench.journal.slice(-3).map((event) => 'code' in event && event.code)).toEqual([
      'revision-mismatch',
      'predecessor-refused',
      'predecessor-refused',
    ]);
    expect(bench.wait(60_000).sends).toHaveLength(1);
  });

  it('are refused at once when judged upon one that was refused already', () => {
    const bench = new Bench().judge(first).wait(hold).answer(first, refused).judge(second);
    expect(bench.journal.at(-1)).toMatchObject({
      type: 'refused',
      opinionId: second.opinionId,
      code: 'predecessor-refused',
    });
  });

  it('keep their order without being bound, and do not share a fate', () => {
    const unbound = anOpinion({ caseId: first.caseId, caseRevision: 3 });
    const bench = new Bench().judge(first).judge(unbound).wait(hold).answer(first, refused);
    expect(bench.sends.map((send) => send.key)).toEqual([first.opinionId, unbound.opinionId]);
  });
});

it('at most eight cases are sent side by side, and the next goes when one is answered', () => {
  const opinions = Array.from({ length: 10 }, () => anOpinion());
  const bench = new Bench();
  for (const opinion of opinions) bench.judge(opinion);
  bench.wait(hold);
  expect(bench.sends.map((send) => send.key)).toEqual(
    opinions.slice(0, 8).map((opinion) => opinion.opinionId),
  );
  bench.answer(opinions[2]!, confirmed(4));
  expect(bench.sends.at(-1)!.key).toBe(opinions[8]!.opinionId);
});

describe('nothing is sent', () => {
  it('while offline, and no alarm is set', () => {
    const opinion = anOpinion();
    const bench = new Bench().happen({ type: 'connectivity', online: false }).judge(opinion).wait(hold);
    expect([bench.sends, bench.wake()]).toEqual([[], null]);
    expect(bench.happen({ type: 'connectivity', online: true }).sends).toHaveLength(1);
  });

  it('while locked; an attempt under way is asked again after unlocking, with the same key', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).happen({ type: 'session', unlocked: false });
    bench.answer(opinion, confirmed(4), 1).wait(60_000);
    expect(bench.types()).toEqual(['judged', 'sent']);
    bench.happen({ type: 'session', unlocked: true });
    expect(bench.sends.map((send) => [send.key, send.attempt])).toEqual([
      [opinion.opinionId, 1],
      [opinion.opinionId, 2],
    ]);
  });

  it('after the centre ended the session, until somebody signs in', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(hold).answer(opinion, { kind: 'signed-out' });
    expect(bench.last.map((effect) => effect.type)).toEqual(['sign-in-needed', 'wake']);
    expect(bench.wait(600_000).sends).toHaveLength(1);
    expect(bench.happen({ type: 'session', unlocked: true }).sends).toHaveLength(2);
  });

  it('longer than the undo time because the clock went back', () => {
    const opinion = anOpinion();
    const bench = new Bench().judge(opinion).wait(-86_400_000);
    expect(bench.wake()).toBe(hold);
    expect(bench.wait(hold).sends).toHaveLength(1);
  });
});

describe('after a crash', () => {
  const opinion = anOpinion();
  const { opinionId } = opinion;
  const judged = { type: 'judged', opinion } as const;
  const sent = { type: 'sent', opinionId, attempt: 1 } as const;
  const confirmation = {
    type: 'confirmed',
    opinionId,
    revision: 9,
    state: 'APPROVED',
    recordedAt: '2026-03-02T02:00:00Z',
  } as const;

  it('an opinion that was sent and not answered is sent again at once with the same key', () => {
    expect(new Bench([judged, sent]).sends).toEqual([{ key: opinionId, ifMatch: 3, attempt: 2 }]);
  });

  it('an opinion that was not sent gets its undo time', () => {
    const bench = new Bench([judged]);
    expect([bench.sends, bench.wake()]).toEqual([[], hold]);
  });

  it('an undone or confirmed opinion stays so', () => {
    expect(new Bench([judged, { type: 'undone', opinionId }]).wait(60_000).sends).toEqual([]);
    expect(new Bench([judged, sent, confirmation]).wait(60_000).sends).toEqual([]);
  });

  it('a follower goes with the revision that the journal knows, or into the tray', () => {
    const follower = anOpinion({ caseId: opinion.caseId, predecessorId: opinionId });
    const next = { type: 'judged', opinion: follower } as const;
    expect(new Bench([judged, sent, confirmation, next]).wait(hold).sends).toEqual([
      { key: follower.opinionId, ifMatch: 9, attempt: 1 },
    ]);
    const refusal = { type: 'refused', opinionId, code: 'already-decided', current: null } as const;
    expect(new Bench([judged, next, sent, refusal]).journal.at(-1)).toMatchObject({
      type: 'refused',
      opinionId: follower.opinionId,
      code: 'predecessor-refused',
    });
  });
});
