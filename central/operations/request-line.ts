import type { AnsweredRequest } from './request-figures.ts';

/** One answered request for the log. It carries no address, no body, no name: route, status, time, and who asked. */
export interface RequestLine extends AnsweredRequest {
  readonly requestId: string;
  /** Account id of the member of staff, or `null`. */
  readonly user: string | null;
}

/** A line of the structured log: JSON, one object, `time` in UTC. */
export const logLine = (now: number, level: 'info' | 'warning', event: string, fields: object = {}): string =>
  JSON.stringify({ time: new Date(now).toISOString(), level, event, ...fields });
