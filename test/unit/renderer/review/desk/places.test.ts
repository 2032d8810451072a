import { expect, it } from 'vitest';
import { checkAt, contains } from '../../../../../renderer/review/desk/check-at.ts';
import { evidenceOutlines, placesOf } from '../../../../../renderer/review/desk/outlines.ts';
import { rectangle, type Polygon } from '../../../../../shared/geometry/polygon.ts';
import { aCheck } from '../../../../builders/check.ts';
import { aDate, aHash, aSeal, readAs, someReadings } from '../../../../builders/readings.ts';

const sha256 = aHash(1);
const on = (polygon: Polygon) => [{ sha256, page: 1, polygon, text: '' }];
const page = rectangle(0, 0, 1000, 1400);
const seal = rectangle(600, 900, 200, 200);
const date = rectangle(650, 950, 80, 30);
const blurred = aCheck({ id: 'QL-02', level: 'warn', evidence: on(page) });
const sealed = aCheck({ id: 'SE-01', level: 'pass', evidence: on(seal) });
const foreign = aCheck({ id: 'SE-04', level: 'fail', evidence: on(seal) });
const recent = aCheck({ id: 'DT-02', level: 'pass', evidence: on(date) });
const checks = [blurred, sealed, foreign, recent];

it('tells a point in a polygon from one outside', () => {
  const triangle: Polygon = [
    [0, 0],
    [10, 0],
    [0, 10],
  ];
  expect(contains(triangle, [2, 2])).toBe(true);
  expect(contains(triangle, [8, 8])).toBe(false);
});

it('leads from a place on the page to the check that stands on it, the closest and most pressing first', () => {
  expect(checkAt(checks, sha256, 1, [660, 960])).toBe(recent);
  expect(checkAt(checks, sha256, 1, [780, 1080])).toBe(foreign);
  expect(checkAt(checks, sha256, 1, [10, 10])).toBe(blurred);
  expect(checkAt(checks, sha256, 2, [10, 10])).toBeUndefined();
});

it('outlines each place once, at its worst, and no whole pages', () => {
  const outlines = evidenceOutlines(checks, new Map([[sha256, readAs(someReadings({ sha256 }))]]));
  expect(outlines.map(({ polygon, level }) => [polygon, level])).toEqual([
    [seal, 'fail'],
    [date, 'pass'],
  ]);
});

it('goes to the date that counts before the others', () => {
  const other = aDate('REPORT', '2026-01-01', { polygon: rectangle(1, 1, 5, 5) });
  const counted = aDate('ISSUE', '2026-02-01', { polygon: date });
  const outcomes = new Map([
    [sha256, readAs(someReadings({ sha256, dates: [other, counted], seals: [aSeal(null)] }))],
  ]);
  const places = placesOf(sha256, outcomes, checks);
  expect(places.dates.map(({ polygon }) => polygon)).toEqual([date, other.polygon]);
  expect(places.seals).toHaveLength(1);
});
