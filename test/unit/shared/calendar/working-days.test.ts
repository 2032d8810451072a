import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../../../../shared/calendar/iso-date.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../../shared/calendar/working-days.ts';
import { sampleCalendar } from '../../../builders/reference-data.ts';

const calendar = sampleCalendar();

describe('the due date fifteen working days after acceptance', () => {
  it.each([
    ['2025-01-10', '2025-02-07'],
    ['2025-01-17', '2025-02-13'],
    ['2025-01-26', '2025-02-21'],
    ['2025-04-18', '2025-05-13'],
    ['2025-05-23', '2025-06-16'],
    ['2025-09-19', '2025-10-16'],
    ['2025-09-26', '2025-10-23'],
    ['2025-09-27', '2025-10-23'],
    ['2025-09-28', '2025-10-24'],
    ['2025-10-01', '2025-10-28'],
    ['2025-12-19', '2026-01-12'],
    ['2026-01-30', '2026-02-27'],
    ['2026-02-13', '2026-03-12'],
    ['2026-02-14', '2026-03-13'],
    ['2026-02-15', '2026-03-13'],
    ['2026-04-24', '2026-05-19'],
    ['2026-06-12', '2026-07-06'],
    ['2026-09-11', '2026-10-09'],
    ['2026-09-18', '2026-10-15'],
    ['2026-09-30', '2026-10-27'],
    ['2026-12-10', '2026-12-31'],
  ])('accepted %s, due %s', (accepted, due) => {
    expect(addWorkingDays(calendar, accepted, 15)).toEqual({ date: due, provisional: false });
  });

  it('is provisional when it runs into a year that is not official yet', () => {
    expect(addWorkingDays(calendar, '2026-12-11', 15)).toEqual({ date: '2027-01-04', provisional: true });
  });

  it('is provisional in a year that the calendar lacks, and skips its weekends', () => {
    expect(addWorkingDays(calendar, '2030-03-01', 1)).toEqual({ date: '2030-03-04', provisional: true });
  });
});

describe('five working days', () => {
  it.each([
    ['2025-09-28', '2025-10-11'],
    ['2026-02-14', '2026-02-28'],
    ['2025-01-26', '2025-02-08'],
  ])('after %s end on %s, a Saturday that is worked', (from, due) => {
    expect(addWorkingDays(calendar, from, 5).date).toBe(due);
  });
});

describe('working days left', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-21', '2026-11-20', -1],
    ['2026-11-24', '2026-11-20', -2],
    ['2026-09-30', '2026-10-08', 1],
    ['2026-09-30', '2026-10-10', 3],
  ])('on %s until %s: %i', (from, to, days) => {
    expect(workingDaysBetween(calendar, from, to)).toEqual({ days, provisional: false });
  });

  it('says when a year that is not official was counted', () => {
    expect(workingDaysBetween(calendar, '2026-12-31', '2027-01-05').provisional).toBe(true);
    expect(workingDaysBetween(calendar, '2026-12-30', '2026-12-31').provisional).toBe(false);
  });

  it('are as many as were added, whatever the day and the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 40 }), (offset, n) => {
        const from = addDays('2025-01-01', offset);
        const due = addWorkingDays(calendar, from, n).date;
        expect(workingDaysBetween(calendar, from, due).days).toBe(n);
        expect(n === 0 || isWorkingDay(calendar, due).working).toBe(true);
      }),
    );
  });
});

it.each(['2025', '2026'])('%s has 248 working days', (year) => {
  expect(workingDaysBetween(calendar, `${Number(year) - 1}-12-31`, `${year}-12-31`).days).toBe(248);
});
