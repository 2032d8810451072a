import { observable, type Observable } from '../app/state/observable.ts';
import { shanghaiDate } from '../../shared/calendar/shanghai-date.ts';

/** The workstation's clock as the screens need it. */
export interface Clock {
  /** Instant of this machine, ISO 8601 with `Z`; what an opinion records. */
  now(): string;
  /** Today in Asia/Shanghai by the centre's clock where its offset is known, `YYYY-MM-DD`. */
  readonly today: Observable<string>;
}

const now = (): string => new Date().toISOString();

/** Creates the clock; `offsetMs` gives the measured offset of the centre's clock. */
export function createClock(offsetMs: () => number): Clock {
  const read = (): string => shanghaiDate(new Date(Date.now() + offsetMs()).toISOString());
  const today = observable(read());
  setInterval(() => today.set(read()), 20_000);
  return { now, today };
}
