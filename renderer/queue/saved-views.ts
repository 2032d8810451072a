import * as z from 'zod';
import { facets, type Filters } from './rows/facets.ts';
import type { Order } from './rows/order.ts';
import { tabs } from './rows/tab.ts';
import type { QueueView } from './queue-view.ts';

const filters = z.object(
  Object.fromEntries(facets.map((facet) => [facet, z.array(z.string())])) as Record<
    keyof Filters,
    z.ZodArray<z.ZodString>
  >,
);

const savedView = z.object({
  name: z.string().min(1).max(20),
  tab: z.enum(tabs),
  filters,
  grouping: z.enum(facets).nullable(),
  order: z.object({
    column: z.enum(['due', 'receiptNo', 'applicant', 'disease', 'institution']),
    descending: z.boolean(),
  }) satisfies z.ZodType<Order>,
});

/** A named way of looking at the queue: tab, filters, groups, order. It holds no personal data. */
export type SavedView = z.infer<typeof savedView>;

/** The saved views of one user on this machine; an entry that cannot be read counts as none. */
export function savedViewsOf(userId: string, storage: Pick<Storage, 'getItem' | 'setItem'>) {
  const key = `menshen-queue-views:${userId}`;
  const list = (): SavedView[] => {
    try {
      return z.array(savedView).parse(JSON.parse(storage.getItem(key) ?? '[]'));
    } catch {
      return [];
    }
  };
  const write = (views: readonly SavedView[]): void => storage.setItem(key, JSON.stringify(views));
  return {
    list,
    /** Keeps the view under its name, in place of one of the same name. */
    keep: (view: SavedView): void => write([...list().filter(({ name }) => name !== view.name), view]),
    drop: (name: string): void => write(list().filter((view) => view.name !== name)),
  };
}

/** What of the present view is worth keeping under a name. */
export const viewToKeep = (
  name: string,
  { tab, filters: chosen, grouping, order }: QueueView,
): SavedView => ({
  name,
  tab,
  filters: {
    disease: [...chosen.disease],
    type: [...chosen.type],
    channel: [...chosen.channel],
    institution: [...chosen.institution],
  },
  grouping,
  order,
});
