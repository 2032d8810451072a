import { describe, expect, it } from 'vitest';
import { dueLoad, standsIn } from '../../../../renderer/queue/rows/due-load.ts';
import { choicesOf, noFilters, passes } from '../../../../renderer/queue/rows/facets.ts';
import { inGroups, linesOf } from '../../../../renderer/queue/rows/group.ts';
import { firstQueueView } from '../../../../renderer/queue/queue-view.ts';
import { savedViewsOf, viewToKeep } from '../../../../renderer/queue/saved-views.ts';
import { aCase } from '../../../builders/case-record.ts';
import { aRow } from '../../../builders/queue-row.ts';

const item = aCase().items[0]!;
const of = (receiptNo: string, diseases: string[], institutionName = '甲医院') =>
  aRow({}, { receiptNo, items: diseases.map((diseaseName) => ({ ...item, diseaseName, institutionName })) });

const rows = [of('A', ['糖尿病']), of('B', ['高血压', '糖尿病']), of('C', ['高血压'], '乙医院')];
const numbers = (list: readonly (typeof rows)[number][]) =>
  list.map(({ record }) => record.receiptNo).join('');

const due = (days: number) => aRow({ left: { days, provisional: false } });

/** A place to keep texts, as the browser's. */
const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
};

describe('narrowing the queue', () => {
  it('lets a case with several diseases pass for each of them, and every facet must pass', () => {
    const diabetes = { ...noFilters, disease: ['糖尿病'] };
    expect(numbers(rows.filter((row) => passes(diabetes, row)))).toBe('AB');
    const both = { ...noFilters, disease: ['高血压'], institution: ['乙医院'] };
    expect(numbers(rows.filter((row) => passes(both, row)))).toBe('C');
    expect(numbers(rows.filter((row) => passes(noFilters, row)))).toBe('ABC');
  });

  it('offers the values that stand in the rows with their number, the most frequent first', () => {
    expect(choicesOf('institution', rows)).toEqual([
      { value: '甲医院', count: 2 },
      { value: '乙医院', count: 1 },
    ]);
  });
});

describe('groups of the queue', () => {
  it('keep the order within and begin with the group of the first row', () => {
    const mixed = [rows[0]!, rows[2]!, rows[1]!];
    const grouped = inGroups(mixed, 'institution');
    expect(numbers(grouped)).toBe('ABC');
    expect(
      linesOf(grouped, 'institution').map((line) =>
        line.kind === 'heading' ? `${line.label} ${line.count}` : line.position,
      ),
    ).toEqual(['甲医院 2', 0, 1, '乙医院 1', 2]);
  });

  it('are absent when nothing is grouped by', () => {
    expect(linesOf(rows, null).every(({ kind }) => kind === 'row')).toBe(true);
  });
});

describe('the load of the queue', () => {
  it('counts open cases by working days left, overdue and far ones together at the ends', () => {
    const load = dueLoad([due(-4), due(-1), due(0), due(2), due(9), aRow({ situation: 'done' })], 3);
    expect(load).toEqual([
      { days: -1, count: 2 },
      { days: 0, count: 1 },
      { days: 1, count: 0 },
      { days: 2, count: 1 },
      { days: 3, count: 1 },
    ]);
  });

  it('narrows to exactly the cases that a bar counts', () => {
    expect([-4, -1, 0, 9].map((days) => standsIn(-1, due(days), 3))).toEqual([true, true, false, false]);
    expect(standsIn(3, due(9), 3)).toBe(true);
    expect(standsIn(null, due(9), 3)).toBe(true);
  });
});

describe('saved views', () => {
  it('come back as they were kept, one of a name, apart for each user', () => {
    const place = storage();
    const views = savedViewsOf('u-1', place);
    const view = { ...firstQueueView, tab: 'dueSoon' as const, grouping: 'disease' as const };
    views.keep(viewToKeep('急件', view));
    views.keep(viewToKeep('急件', { ...view, grouping: null }));
    expect(views.list()).toEqual([viewToKeep('急件', { ...view, grouping: null })]);
    expect(savedViewsOf('u-2', place).list()).toEqual([]);
    views.drop('急件');
    expect(views.list()).toEqual([]);
  });

  it('count as none when they cannot be read', () => {
    const place = storage();
    place.setItem('menshen-queue-views:u-1', '[{"name":');
    expect(savedViewsOf('u-1', place).list()).toEqual([]);
  });
});
