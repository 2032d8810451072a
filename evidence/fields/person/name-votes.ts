/** A reading of a name with its weight. */
export interface NameReading {
  name: string;
  weight: number;
}

/**
 * Agrees on a name character by character among the readings of the most frequent length. `share` is that of the least
 * agreed character, so look-alikes that the readings dispute leave the whole name doubtful.
 */
export function agreedName(readings: readonly NameReading[]): { name: string; share: number } | null {
  const byLength = new Map<number, number>();
  for (const { name, weight } of readings)
    byLength.set([...name].length, (byLength.get([...name].length) ?? 0) + weight);
  const [length] = [...byLength].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (length === undefined) return null;
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  let name = '';
  let share = 1;
  for (let place = 0; place < length; place += 1) {
    const votes = new Map<string, number>();
    for (const reading of readings) {
      const characters = [...reading.name];
      const character = characters[place];
      if (characters.length === length && character !== undefined)
        votes.set(character, (votes.get(character) ?? 0) + reading.weight);
    }
    const [best] = [...votes].toSorted((a, b) => b[1] - a[1]);
    if (best === undefined) return null;
    name += best[0];
    share = Math.min(share, best[1] / total);
  }
  return { name, share };
}
