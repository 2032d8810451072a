import { compareDates, daysBetween } from '../../../calendar/iso-date.ts';
import type { DateKind } from '../../../domain/enumerations.ts';
import type { DateReading } from '../../../readings/schema.ts';
import { dateKindNames } from '../../../text/names.ts';
import type { CheckResult } from '../../check-result.ts';
import { dateDoubt } from '../../effective-date.ts';
import type { PaperInput, ReadPaper } from '../../paper-input.ts';
import { ofReadPaper, placeOf, type Finding } from '../paper-result.ts';

const blocking = 'soft';

/** What comes before what: admission before discharge, collection before receipt before report. */
const sequences: readonly (readonly DateKind[])[] = [
  ['ADMIT', 'DISCHARGE'],
  ['COLLECT', 'RECEIVE', 'REPORT', 'AUDIT'],
  ['EXAM', 'REPORT', 'AUDIT'],
];

/**
 * DT-03 时序 (domain 3.4): the dates of a paper follow one another as the events did. Out of order is a remark, by more than
 * `recency.disorderDays` a fault. Only dates that can be relied on are compared, and only where each kind stands once.
 */
export const dateSequence = (input: PaperInput): CheckResult => ofReadPaper(input, 'DT-03', blocking, judge);

function judge(paper: ReadPaper): Finding {
  const limit = paper.pack.recency.disorderDays;
  if (limit === undefined) return { level: 'na', blocking: 'info', message: '参数包未设时序核查' };
  const pairs = sequences.flatMap((kinds) => pairsOf(kinds, (kind) => onlyDate(paper, kind)));
  if (pairs.length === 0) return { level: 'na', blocking: 'info', message: '没有可比较先后的日期' };
  const [worst] = pairs.toSorted((one, other) => lateness(other) - lateness(one));
  const [earlier, later] = worst!;
  const days = lateness(worst!);
  const finding = {
    blocking,
    parameter: { path: 'recency.disorderDays', value: String(limit) },
    evidence: [earlier, later].map((date) => placeOf(date, date.value)),
  } as const;
  if (days <= 0) return { ...finding, level: 'pass', message: `${said(earlier)} 不晚于 ${said(later)}` };
  return {
    ...finding,
    level: days > limit ? 'fail' : 'warn',
    message: `${said(earlier)} 晚于 ${said(later)}，相差 ${days} 天`,
  };
}

const said = (date: DateReading): string => `${dateKindNames[date.kind]} ${date.value}`;

type Pair = readonly [earlier: DateReading, later: DateReading];

/** Days by which the first of a pair lies behind the second; zero or less is in order. */
const lateness = ([earlier, later]: Pair): number => daysBetween(later.value, earlier.value);

/** The date of a kind when the paper has exactly one that can be relied on. */
function onlyDate({ readings, pack }: ReadPaper, kind: DateKind): DateReading | null {
  const values = readings.dates.filter((date) => date.kind === kind && dateDoubt(date, pack) === null);
  const [first] = values;
  return first !== undefined && values.every((date) => compareDates(date.value, first.value) === 0)
    ? first
    : null;
}

/** Each date with every later one of its sequence. */
function pairsOf(kinds: readonly DateKind[], dateOf: (kind: DateKind) => DateReading | null): Pair[] {
  const dates = kinds.map(dateOf).filter((date) => date !== null);
  return dates.flatMap((earlier, index) => dates.slice(index + 1).map((later): Pair => [earlier, later]));
}
