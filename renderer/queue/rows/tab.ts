import type { QueueRow } from './row.ts';

/** The tabs of the queue: 我的, 待领, 即将到期, 已补正, 已办, 全部. */
export const tabs = ['mine', 'claimable', 'dueSoon', 'supplemented', 'done', 'all'] as const;
export type Tab = (typeof tabs)[number];

/** Does the row stand under the tab? `soonDays` comes from the policy pack (`deadlines.dueSoonWorkingDays`). */
export function belongsTo(tab: Tab, row: QueueRow, soonDays: number): boolean {
  switch (tab) {
    case 'mine':
      return row.situation === 'mine';
    case 'claimable':
      return row.situation === 'claimable';
    case 'dueSoon':
      return (
        (row.situation === 'mine' || row.situation === 'claimable') &&
        row.left !== null &&
        row.left.days <= soonDays
      );
    case 'supplemented':
      return (
        (row.situation === 'mine' || row.situation === 'claimable') &&
        row.record.documents.some(({ round }) => round > 0)
      );
    case 'done':
      return row.situation === 'done' || row.situation === 'judged';
    case 'all':
      return true;
  }
}

/** How many rows stand under each tab. */
export function countTabs(rows: readonly QueueRow[], soonDays: number): Record<Tab, number> {
  const count = (tab: Tab): number => rows.filter((row) => belongsTo(tab, row, soonDays)).length;
  return {
    mine: count('mine'),
    claimable: count('claimable'),
    dueSoon: count('dueSoon'),
    supplemented: count('supplemented'),
    done: count('done'),
    all: rows.length,
  };
}
