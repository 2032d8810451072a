import type { Opinion } from '../../../../../shared/domain/opinion.ts';
import type { OutboxEntry } from '../../../../../shared/sync/outbox-entry.ts';
import type { JournalRecord } from '../../../../../shared/sync/journal-record.ts';
import { foldOutbox } from '../../../../../shared/sync/fold-outbox.ts';
import { reduceSender, startSender } from '../../../../../shared/sync/sender.ts';
import type {
  SendAnswer,
  SenderEffect,
  SenderEvent,
  SenderState,
} from '../../../../../shared/sync/sender-state.ts';

/** One request on its way to the centre. After a crash nobody waits for its answer, but it may still arrive. */
export interface Flight {
  readonly opinion: Opinion;
  readonly key: string;
  readonly ifMatch: number;
  readonly attempt: number;
  awaited: boolean;
}

type Happening = SenderEvent extends infer Each ? (Each extends unknown ? Omit<Each, 'now'> : never) : never;

/** A host around the sender: a journal that survives, a state that does not, a network and a lock. */
export class ModelWorkstation {
  now = 1_000_000;
  online = true;
  unlocked = true;
  crashes = 0;
  readonly journal: JournalRecord[] = [];
  readonly flights: Flight[] = [];
  readonly broken: string[] = [];
  /** Effects of the next step that still happen before the power goes. */
  powerFailsAfter: number | null = null;
  private state: SenderState;

  constructor() {
    this.state = this.start();
  }

  outbox(): OutboxEntry[] {
    return foldOutbox(this.journal);
  }

  judge(opinion: Opinion): void {
    this.record({ type: 'judged', opinion });
    this.happen({ type: 'recorded', opinion });
  }

  happen(event: Happening): void {
    if (event.type === 'connectivity') this.online = event.online;
    if (event.type === 'session') this.unlocked = event.unlocked;
    const step = reduceSender(this.state, { ...event, now: this.now } as SenderEvent);
    this.state = step.state;
    this.perform(step.effects);
  }

  /** The answer to a request arrives, if anybody still waits for it. */
  answer(flight: Flight, answer: SendAnswer): void {
    const { opinionId } = flight.opinion;
    if (flight.awaited) this.happen({ type: 'answer', opinionId, attempt: flight.attempt, answer });
  }

  /** Everything in memory is lost; the journal is read again and work goes on. */
  restart(): void {
    this.crashes += 1;
    this.powerFailsAfter = null;
    for (const flight of this.flights) flight.awaited = false;
    this.state = this.start();
  }

  private start(): SenderState {
    const step = startSender(this.outbox(), { undoSeconds: 10, now: this.now });
    this.state = step.state;
    this.perform(step.effects);
    this.happen({ type: 'session', unlocked: this.unlocked });
    this.happen({ type: 'connectivity', online: this.online });
    return this.state;
  }

  private record(event: JournalRecord['event']): void {
    const at = new Date(this.now).toISOString();
    this.journal.push({ seq: this.journal.length + 1, at, userId: 'u', event });
  }

  private perform(effects: readonly SenderEffect[]): void {
    const survived = this.powerFailsAfter ?? effects.length;
    for (const effect of effects.slice(0, survived)) {
      if (effect.type === 'append') this.record(effect.event);
      if (effect.type === 'send') this.send(effect);
    }
    if (this.powerFailsAfter !== null) this.restart();
  }

  private send({ opinion, key, ifMatch, attempt }: Extract<SenderEffect, { type: 'send' }>): void {
    if (!this.online || !this.unlocked) this.broken.push(`sent while ${this.online ? 'locked' : 'offline'}`);
    const last = this.journal.findLast(
      ({ event }) => event.type === 'sent' && event.opinionId === opinion.opinionId,
    );
    if (last?.event.type !== 'sent' || last.event.attempt !== attempt)
      this.broken.push('sent without a record');
    if (key !== opinion.opinionId) this.broken.push('sent with another key');
    this.flights.push({ opinion, key, ifMatch, attempt, awaited: true });
  }
}
