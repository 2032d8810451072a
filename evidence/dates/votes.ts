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

/** The date that the votes agree on with its share of all votes, or `null`: undecided is not reported. */
export function agreedDate(votes: Votes): { value: string; share: number } | null {
  const [best, second] = [...votes].toSorted((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < enough) return null;
  if (second !== undefined && (best[1] < enoughDisputed || best[1] < ahead * second[1])) return null;
  const total = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  return { value: best[0], share: best[1] / total };
}

/** Whether further readings could not change the outcome much: one date, well ahead and alone. */
export const isSettled = (votes: Votes, wanted = 2.5): boolean =>
  votes.size === 1 && [...votes.values()].every((weight) => weight >= wanted);
