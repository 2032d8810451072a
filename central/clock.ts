/** Time as a port: milliseconds since 1970 in UTC. Tests hand in their own. */
export type Clock = () => number;

/** An instant of the clock as the contracts write it (ISO 8601 with `Z`). */
export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
