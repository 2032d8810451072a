import { describe, expect, it } from 'vitest';
import { daysLeft, urgencyOf } from '../../../../renderer/queue/rows/days-left.ts';
import { nextToClaim, ordered } from '../../../../renderer/queue/rows/order.ts';
import { situationOf } from '../../../../renderer/queue/rows/situation.ts';
import { belongsTo, countTabs } from '../../../../renderer/queue/rows/tab.ts';
import { countWork } from '../../../../renderer/queue/rows/work-count.ts';
import { aCase, aDocument } from '../../../builders/case-record.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';
import { anOpinion } from '../../../builders/opinion.ts';
import { aRow } from '../../../builders/queue-row.ts';
import { sampleCalendar } from '../../../builders/reference-data.ts';

const me = 'u-me';
const holder = (userId: string) => ({ userId, name: '某人', leaseUntil: '2026-03-05T00:00:00.000Z' });
const none = new Set<never>();

describe('where a case stands for a reviewer', () => {
  it('depends on its state, on who holds it, and on an opinion that is on its way', () => {
    expect(situationOf(aCase({ holder: holder(me) }), none, me)).toBe('mine');
    expect(situationOf(aCase({ holder: holder('u-other') }), none, me)).toBe('others');
    expect(situationOf(aCase({ state: 'ACCEPTED' }), none, me)).toBe('claimable');
    expect(situationOf(aCase({ state: 'SUPPLEMENTED' }), none, me)).toBe('claimable');
    expect(situationOf(aCase({ state: 'APPROVED' }), none, me)).toBe('done');
    expect(situationOf(aCase({ state: 'SUPPLEMENT_WAIT', holder: holder(me) }), none, me)).toBe('done');
    const judged = aCase({ holder: holder(me) });
    expect(situationOf(judged, new Set([judged.caseId]), me)).toBe('judged');
  });

  it('counts what is left to do, without what has been judged already', () => {
    const due = aCase({ holder: holder(me), dueOn: '2026-03-02' });
    const over = aCase({ holder: holder(me), dueOn: '2026-02-27' });
    const judged = aCase({ holder: holder(me), dueOn: '2026-03-02' });
    const entry = anOutboxEntry({ opinion: anOpinion({ caseId: judged.caseId }) });
    const entries = new Map([[entry.opinion.opinionId, entry]]);
    expect(countWork([due, over, judged], entries, me, '2026-03-02')).toEqual({
      pending: 2,
      dueToday: 1,
      overdue: 1,
    });
    const undone = new Map([[entry.opinion.opinionId, { ...entry, state: 'undone' as const }]]);
    expect(countWork([due, over, judged], undone, me, '2026-03-02').pending).toBe(3);
  });
});

describe('tabs of the queue', () => {
  const rows = [
    aRow(),
    aRow({ left: { days: 2, provisional: false } }),
    aRow({ situation: 'claimable', left: { days: -1, provisional: false } }),
    aRow({ situation: 'others', left: { days: 0, provisional: false } }),
    aRow({ situation: 'judged' }),
    aRow({ situation: 'done', left: null }),
    aRow({}, { documents: [{ ...aDocument('a'.repeat(64), 1), round: 1 }] }),
  ];

  it('count every case under the tabs it belongs to', () => {
    expect(countTabs(rows, 3)).toEqual({
      mine: 3,
      claimable: 1,
      dueSoon: 2,
      supplemented: 1,
      done: 2,
      all: 7,
    });
  });

  it('show as due soon only what this person can do something about', () => {
    expect(rows.filter((row) => belongsTo('dueSoon', row, 3)).map((row) => row.situation)).toEqual([
      'mine',
      'claimable',
    ]);
  });
});

describe('order of the queue', () => {
  it('is by due date first, cases without one last, equal ones by receipt number', () => {
    const rows = [
      aRow({}, { receiptNo: 'C', dueOn: null }),
      aRow({}, { receiptNo: 'B', dueOn: '2026-03-05' }),
      aRow({}, { receiptNo: 'A', dueOn: '2026-03-05' }),
      aRow({}, { receiptNo: 'D', dueOn: '2026-03-01' }),
    ];
    const numbers = (list: typeof rows) => list.map((row) => row.record.receiptNo).join('');
    expect(numbers(ordered(rows, { column: 'due', descending: false }))).toBe('DABC');
    expect(numbers(ordered(rows, { column: 'receiptNo', descending: true }))).toBe('DCBA');
  });

  it('gives the oldest due of the unclaimed as the next to claim', () => {
    const rows = [
      aRow({ situation: 'mine' }, { dueOn: '2026-03-01' }),
      aRow({ situation: 'claimable' }, { receiptNo: 'late', dueOn: '2026-03-09' }),
      aRow({ situation: 'claimable' }, { receiptNo: 'soon', dueOn: '2026-03-03' }),
    ];
    expect(nextToClaim(rows)?.record.receiptNo).toBe('soon');
    expect(nextToClaim(rows.slice(0, 1))).toBeUndefined();
  });
});

describe('working days left', () => {
  const calendar = sampleCalendar();
  const left = (dueOn: string | null, today: string) =>
    daysLeft({ dueOn, dueProvisional: false }, today, calendar)?.days;

  it('are counted by the calendar, and a date that has passed is over even on a weekend', () => {
    expect(left('2026-11-27', '2026-11-23')).toBe(4);
    expect(left('2026-11-23', '2026-11-23')).toBe(0);
    expect(left('2026-11-20', '2026-11-22')).toBe(-1);
    expect(left(null, '2026-11-23')).toBeUndefined();
  });

  it('press more the fewer there are', () => {
    expect([-1, 0, 3, 4].map((days) => urgencyOf(days, 3))).toEqual(['over', 'today', 'soon', 'calm']);
  });
});
