import type { Connection } from '../../shared/bridge/contract.ts';
import type { Reference } from '../../shared/central-api/schema.ts';
import { compareDates } from '../../shared/calendar/iso-date.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { Failure } from '../../shared/result.ts';
import { i18next } from '../app/language/start.ts';
import { sentenceOf } from '../host/sentence.ts';
import { inBatches } from '../app/state/in-batches.ts';
import type { Writable } from '../app/state/observable.ts';
import { keepLease } from './cases/keep-lease.ts';
import type { Workstation } from './workstation.ts';

/** The parts of a workstation that the host's news changes. */
export interface Followed {
  readonly connection: Writable<Connection | null>;
  readonly reference: Writable<Reference | null>;
}

/** Milliseconds between two pulls while one opinion after the other is confirmed. */
const pullPause = 1_000;

/** Cases this user holds, most urgent first: their papers should be on this machine. */
export const heldCases = (cases: Iterable<CaseRecord>, userId: string): CaseRecord[] =>
  [...cases]
    .filter((record) => record.holder?.userId === userId)
    .toSorted((one, other) => compareDates(one.dueOn ?? '9999', other.dueOn ?? '9999'));

/** Starts listening to the host and brings everything up to date once. The page is reloaded when the host locks. */
export function follow(workstation: Workstation, { connection, reference }: Followed): void {
  const { bridge, cases, notices, outbox, papers, session, sync } = workstation;
  const report = (failure: Failure | null): void => {
    if (failure !== null) notices.show('bad', sentenceOf(failure));
  };
  const wantPapers = (): void => {
    void papers.want(heldCases(cases.all.get().values(), session.account.userId)).then(report);
  };
  const readReference = async (): Promise<void> => {
    const answer = await bridge.call('reference.get');
    if (!answer.ok) report(answer.error);
    else if (JSON.stringify(answer.value) !== JSON.stringify(reference.get())) reference.set(answer.value);
  };

  const pullSoon = inBatches(
    () => void sync.pull(),
    () => pullPause,
  );

  bridge.subscribe((event) => {
    switch (event.type) {
      case 'connection': {
        const wasOnline = connection.get()?.online ?? false;
        connection.set(event.connection);
        if (event.connection.online && !wasOnline) {
          void sync.pull();
          void readReference();
        }
        return;
      }
      case 'outbox':
        void outbox.take(event.entry).then((taken) => report(taken.ok ? null : taken.error));
        if (event.entry.state === 'confirmed' || event.entry.state === 'refused') pullSoon();
        return;
      case 'document':
        papers.take(event.status);
        return;
      case 'changes-waiting':
        void sync.pull();
        return;
      case 'locked':
        location.reload();
        return;
    }
  });
  sync.state.subscribe(() => {
    const { failure, running } = sync.state.get();
    // the network has a bar of its own; anything else that stops the pull must be said
    if (!running && failure !== null && failure.code !== 'offline') report(failure);
  });
  workstation.route.subscribe(() => {
    const shown = workstation.route.get();
    const record = shown.screen === 'review' ? cases.all.get().get(shown.caseId) : undefined;
    if (record !== undefined) void keepLease(workstation, record).then(report);
  });
  cases.all.subscribe(wantPapers);
  wantPapers();
  void bridge.call('connection.status').then((answer) => {
    if (answer.ok) connection.set(answer.value);
    else report(answer.error);
  });
  void outbox.load().then((ahead) => {
    if (!ahead.ok) report(ahead.error);
    else if (ahead.value.length > 0)
      notices.show('plain', i18next.t('store.rolledForward', { count: ahead.value.length }));
  });
  void readReference();
  void sync.pull();
}
