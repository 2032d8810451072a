import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { ordered } from './rows/order.ts';
import { QueueActions } from './queue-actions-bar.tsx';
import { useQueueActions } from './queue-actions.ts';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueHead } from './table/queue-head.tsx';
import { QueueList } from './table/queue-list.tsx';
import { QueueTabs } from './queue-tabs.tsx';
import { DueLoad } from './narrow/due-load-bars.tsx';
import { Narrowing } from './narrow/narrowing.tsx';
import type { QueueView } from './queue-view.ts';
import { standsIn } from './rows/due-load.ts';
import { countFilters, passes } from './rows/facets.ts';
import { inGroups } from './rows/group.ts';
import { rowsOf } from './rows/row.ts';
import { openCases } from './rows/situation.ts';
import { belongsTo, countTabs } from './rows/tab.ts';
import styles from './queue-screen.module.css';

/** 队列: every case in scope, filtered by tab and search, opened, claimed and given back from here. */
export function QueueScreen() {
  const { t } = useTranslation();
  const { cases, clock, outbox, queueView, reference, session } = useWorkstation();
  const view = useObservable(queueView);
  const all = useObservable(cases.all);
  const entries = useObservable(outbox.entries);
  const today = useObservable(clock.today);
  const known = useObservable(reference);
  const { userId } = session.account;
  const soonDays = known?.policyPack.deadlines.dueSoonWorkingDays ?? 0;
  const limitDays = known?.policyPack.deadlines.handlingWorkingDays ?? 1;

  const rows = useMemo(
    () => rowsOf(all.values(), openCases(entries), userId, today, known?.calendar),
    [all, entries, userId, today, known],
  );
  const counts = useMemo(() => countTabs(rows, soonDays), [rows, soonDays]);
  const underTab = useMemo(
    () => rows.filter((row) => belongsTo(view.tab, row, soonDays)),
    [rows, view.tab, soonDays],
  );
  const shown = useMemo(() => {
    const hits = cases.find(view.typed);
    const answering = underTab.filter(
      (row) =>
        standsIn(view.dueIn, row, limitDays) &&
        passes(view.filters, row) &&
        (hits === null || hits.has(row.record)),
    );
    return inGroups(ordered(answering, view.order), view.grouping);
  }, [cases, underTab, view.typed, view.order, view.filters, view.grouping, view.dueIn, limitDays]);
  const actions = useQueueActions(rows);

  const change = (part: Partial<QueueView>): void => queueView.update((present) => ({ ...present, ...part }));
  const select = (ids: readonly CaseId[], selected: boolean): void =>
    queueView.update((present) => {
      const next = new Set(present.selected);
      for (const id of ids)
        if (selected) next.add(id);
        else next.delete(id);
      return { ...present, selected: next };
    });
  // without a choice of one's own the most pressing case is the current one
  const position = Math.max(
    0,
    shown.findIndex((row) => row.record.caseId === view.current),
  );
  const step = (by: number): void => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, position + by))];
    if (next !== undefined) change({ current: next.record.caseId });
  };
  const openCurrent = (): void => {
    const row = shown[position];
    if (row !== undefined) actions.open(row.record.caseId);
  };
  const selectedRows = shown.filter((row) => view.selected.has(row.record.caseId));

  useShortcuts([
    { keys: 'ArrowDown', label: t('queue.keys.down'), run: () => step(1), inFields: true },
    { keys: 'ArrowUp', label: t('queue.keys.up'), run: () => step(-1), inFields: true },
    { keys: 'PageDown', label: t('queue.keys.pageDown'), run: () => step(15) },
    { keys: 'PageUp', label: t('queue.keys.pageUp'), run: () => step(-15) },
    { keys: 'Enter', label: t('queue.keys.open'), run: openCurrent, inFields: true },
    { keys: 'F9', label: t('queue.claimNext'), run: () => void actions.claimNext() },
  ]);

  return (
    <section className={styles.screen} aria-label={t('rail.queue')}>
      <QueueTabs
        tab={view.tab}
        counts={counts}
        typed={view.typed}
        onTab={(tab) => change({ tab, current: null, selected: new Set() })}
        onType={(typed) => change({ typed, current: null })}
      />
      <div className={styles.narrow}>
        <Narrowing view={view} rows={underTab} userId={userId} onChange={change} />
        <DueLoad
          rows={underTab}
          limitDays={limitDays}
          soonDays={soonDays}
          chosen={view.dueIn}
          onChoose={(dueIn) => change({ dueIn, current: null })}
        />
      </div>
      <div className={styles.table} role="grid" aria-rowcount={shown.length} aria-label={t('rail.queue')}>
        <QueueHead
          order={view.order}
          onOrder={(order) => change({ order })}
          allSelected={shown.length > 0 && selectedRows.length === shown.length}
          someSelected={selectedRows.length > 0}
          onSelectAll={(selected) =>
            select(
              shown.map((row) => row.record.caseId),
              selected,
            )
          }
        />
        {shown.length === 0 ? (
          <QueueEmpty
            tab={view.tab}
            searching={view.typed.trim() !== '' || view.dueIn !== null || countFilters(view.filters) > 0}
            anything={all.size > 0}
            claimable={counts.claimable}
          />
        ) : (
          <QueueList
            rows={shown}
            grouping={view.grouping}
            userId={userId}
            current={position}
            selected={view.selected}
            limitDays={limitDays}
            soonDays={soonDays}
            onPoint={(current) => change({ current })}
            onOpen={actions.open}
            onSelect={(id, selected) => select([id], selected)}
          />
        )}
      </div>
      <QueueActions
        actions={actions}
        current={shown[position]}
        selected={selectedRows}
        claimable={counts.claimable}
        userId={userId}
      />
    </section>
  );
}
