/** Votes of several readings of one date; ISO dates with their weight. */
export type Votes = ReadonlyMap<string, number>;

/** Adds a vote; gives a new tally. */
export const withVote = (votes: Votes, value: string, weight: number): Votes =>
  new Map(votes).set(value, (votes.get(value) ?? 0) + weight);

/** Weight of a reading by the strict grammar, and of one that needed a repair. */
export const strictVote = 1;
export const repairedVote = 0.6;

/** Least votes for a date that no reading disputes; for a disputed one, and how many times the votes of its rival. */
const enough = 1.6;
const enoughDisputed = 4;
const ahead = 4;

/** What readings agree on, and its share of all votes, 0…1. */
export interface Agreement {
  value: string;
  share: number;
}

/** The date that the votes agree on with its share of all votes, or `null`: undecided is not reported. */
export function agreedDate(votes: Votes): Agreement | null {
  const [best, second] = ranked(votes);
  if (best === undefined || best[1] < enough) return null;
  if (second !== undefined && (best[1] < enoughDisputed || best[1] < ahead * second[1])) return null;
  return { value: best[0], share: best[1] / total(votes) };
}

/** How many times the votes of any rival the confirming reader must give. */
const clearly = 2;

/**
 * The date on which two readers agree (ADR 0006): the first leads with it in several views of the place, and the second gives it
 * clearly more votes than any other. `null` while either is undecided.
 */
export function confirmedDate(first: Votes, second: Votes): Agreement | null {
  const leading = leadingDate(first);
  if (leading === null) return null;
  const votes = second.get(leading.value) ?? 0;
  const rival = Math.max(
    0,
    ...[...second].filter(([value]) => value !== leading.value).map(([, weight]) => weight),
  );
  return votes >= repairedVote && votes >= clearly * rival ? leading : null;
}

/** The date with which one reader leads, by several views and without a serious rival. */
export function leadingDate(votes: Votes): Agreement | null {
  const [best, second] = ranked(votes);
  if (best === undefined || best[1] < enough || (second !== undefined && best[1] < ahead * 0.75 * second[1]))
    return null;
  return { value: best[0], share: best[1] / total(votes) };
}

const ranked = (votes: Votes): [string, number][] => [...votes].toSorted((a, b) => b[1] - a[1]);
const total = (votes: Votes): number => [...votes.values()].reduce((sum, weight) => sum + weight, 0);

/** Whether further readings could not change the outcome much: one date, well ahead and alone. */
export const isSettled = (votes: Votes, wanted = 2.5): boolean =>
  votes.size === 1 && [...votes.values()].every((weight) => weight >= wanted);
