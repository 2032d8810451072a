import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  compareDates,
  dateOf,
  daysBetween,
  weekday,
} from '../../../../shared/calendar/iso-date.ts';
import { shanghaiDate } from '../../../../shared/calendar/shanghai-date.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays('1950-01-01', offset));

describe('six months later', () => {
  it.each([
    ['2023-08-29', '2024-02-29', 184],
    ['2023-08-31', '2024-02-29', 182],
    ['2024-02-29', '2024-08-29', 182],
    ['2025-02-28', '2025-08-28', 181],
    ['2025-03-31', '2025-09-30', 183],
    ['2025-08-28', '2026-02-28', 184],
    ['2025-08-29', '2026-02-28', 183],
    ['2025-08-31', '2026-02-28', 181],
    ['2025-09-30', '2026-03-30', 181],
    ['2025-10-31', '2026-04-30', 181],
    ['2025-12-31', '2026-06-30', 181],
    ['2026-05-31', '2026-11-30', 183],
  ])('than %s is %s, %i days', (from, to, days) => {
    expect(addMonthsClamped(from, 6)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('keeps the day number, or takes the last day of a month that lacks it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (date, months) => {
        const moved = addMonthsClamped(date, months);
        const lastOfMonth = addDays(moved, 1).slice(8) === '01';
        expect(moved.slice(8) === date.slice(8) || (lastOfMonth && moved.slice(8) < date.slice(8))).toBe(
          true,
        );
      }),
    );
  });
});

it('counts months backwards across the turn of the year', () => {
  expect(addMonthsClamped('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonthsClamped('2026-01-15', -6)).toBe('2025-07-15');
});

it('knows no 29 February 2025, no thirteenth month and no day 0', () => {
  expect([dateOf(2025, 2, 29), dateOf(2025, 13, 1), dateOf(2025, 1, 0)]).toEqual([null, null, null]);
  expect(dateOf(2024, 2, 29)).toBe('2024-02-29');
});

it('adding days and counting them agree, and sorting follows', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const moved = addDays(date, days);
      expect(daysBetween(date, moved)).toBe(days);
      expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
      expect(weekday(addDays(date, 7))).toBe(weekday(date));
    }),
  );
});

it('takes the day in Shanghai, not in UTC', () => {
  expect(shanghaiDate('2026-02-28T16:05:00Z')).toBe('2026-03-01');
  expect(shanghaiDate('2026-02-28T15:59:59.999Z')).toBe('2026-02-28');
});
