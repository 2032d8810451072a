import type { Outcome } from './simulate.ts';

/** What a list of runs must have met for its silence to prove anything. */
const required = [
  'replayed',
  'opinion confirmed',
  'opinion undone',
  'ended: page',
  'ended: process',
  'ended: power',
  'ended at: disk',
  'ended at: wire',
  'ended at: store',
  'ended at: bridge',
  'torn tail cut off',
  'next part of the journal',
  'disk lost what was not synced',
  'disk full',
  'sync failed',
  'store gone',
  'store replaced',
  'pulled anew',
  'cases lost',
  'store compacted',
  'compared: equal',
  'compared: differs',
  'clock jumped',
  'leases ran out',
  'second copy arrived',
  'late copy arrived',
  'wire: request lost',
  'wire: answer lost',
  'wire: answer cut off',
  'wire: busy',
  'wire: captive portal',
  'wire: down',
] as const;

/** Refusals of opinions that the centre must have made, in whatever state they ended. */
const refusals = ['not-holder', 'held-by-other', 'already-decided', 'predecessor-refused'];

/** Refusals that need so rare a meeting that a few runs may do without. */
const rareRefusals = ['revision-mismatch'];
const manyRuns = 200;

/** How often each thing was met over all runs. */
export function sumOf(outcomes: readonly Outcome[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of outcomes)
    for (const [what, count] of counts) sums.set(what, (sums.get(what) ?? 0) + count);
  return sums;
}

/** What was required of these runs and never met. */
export function missing(outcomes: readonly Outcome[]): string[] {
  const sums = sumOf(outcomes);
  const refused = outcomes.length < manyRuns ? refusals : [...refusals, ...rareRefusals];
  return [
    ...required.filter((what) => !sums.has(what)),
    ...refused.filter((code) => ![...sums.keys()].some((what) => what.endsWith(`: ${code}`))),
  ];
}
