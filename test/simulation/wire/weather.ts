import type { Chance } from '../world/chance.ts';

/** What the network between a workstation and the centre does to one request. */
export type Fate =
  | 'delivered'
  | 'request lost'
  | 'answer lost'
  | 'answer cut off'
  | 'twice'
  | 'late'
  | 'busy'
  | 'captive portal'
  | 'down';

/** Kinds of weather, with the share of each fate in percent; what is missing to a hundred is delivered. */
const kinds = {
  fair: { late: 4 },
  lossy: { 'request lost': 15, 'answer lost': 15, 'answer cut off': 5, twice: 12, late: 10, busy: 8 },
  storm: { 'request lost': 30, 'answer lost': 30, twice: 10, busy: 20, 'captive portal': 5 },
  portal: { 'captive portal': 90 },
  down: { down: 100 },
  clear: {},
} as const satisfies Record<string, Partial<Record<Fate, number>>>;

/** The state of a network for a while. */
export type Weather = keyof typeof kinds;

/** What happens to the next request. */
export function fateOf(weather: Weather, chance: Chance): Fate {
  let draw = chance.integer(0, 99);
  for (const [fate, share] of Object.entries(kinds[weather])) {
    if (draw < share) return fate as Fate;
    draw -= share;
  }
  return 'delivered';
}

/** The weather that follows. */
export const nextWeather = (chance: Chance): Weather =>
  chance.pick(['fair', 'fair', 'lossy', 'lossy', 'lossy', 'storm', 'portal', 'down']);
