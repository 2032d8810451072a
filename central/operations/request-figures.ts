import type { Family, Labels } from './exposition.ts';

/** Upper bounds of the classes of a request's duration, seconds. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A request that was answered. `route` is the pattern, never the address: that may name a person's case. */
export interface AnsweredRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** What this process counts of its requests since it started. */
export interface RequestFigures {
  begun(): void;
  /** One was taken that speaks this version of the API; a bounded number of them is spoken. */
  spoke(apiVersion: number): void;
  answered(request: AnsweredRequest): void;
  /** One was turned away because too many were waiting. */
  turnedAway(): void;
  readonly underWay: number;
  families(): Family[];
}

/** Figures of a process that has just started. */
export function requestFigures(): RequestFigures {
  let underWay = 0;
  let turnedAway = 0;
  const versions = new Map<number, number>();
  const counts = new Map<string, { labels: Labels; value: number }>();
  const durations = new Map<string, { labels: Labels; classes: number[]; sum: number }>();

  const families = (): Family[] => [
    {
      name: 'menshen_requests_total',
      help: 'Requests answered, by route and status.',
      type: 'counter',
      samples: [...counts.values()],
    },
    {
      name: 'menshen_request_seconds',
      help: 'Time until the answer was sent, by route.',
      type: 'histogram',
      samples: [...durations.values()].flatMap(({ labels, classes, sum }) => [
        ...classes.map((_, index) => ({
          suffix: '_bucket',
          labels: { ...labels, le: index < bounds.length ? String(bounds[index]) : '+Inf' },
          value: total(classes.slice(0, index + 1)),
        })),
        { suffix: '_sum', labels, value: sum },
        { suffix: '_count', labels, value: total(classes) },
      ]),
    },
    {
      name: 'menshen_requests_under_way',
      help: 'Requests that have begun and are not answered.',
      type: 'gauge',
      samples: [{ value: underWay }],
    },
    {
      name: 'menshen_requests_by_api_total',
      help: 'Requests by the version of the API they speak: tells when a previous one is no longer needed.',
      type: 'counter',
      samples: [...versions].map(([version, value]) => ({ labels: { api: String(version) }, value })),
    },
    {
      name: 'menshen_requests_turned_away_total',
      help: 'Requests answered with 429 because too many were waiting.',
      type: 'counter',
      samples: [{ value: turnedAway }],
    },
  ];

  return {
    begun: () => {
      underWay += 1;
    },
    spoke: (apiVersion) => {
      versions.set(apiVersion, (versions.get(apiVersion) ?? 0) + 1);
    },
    turnedAway: () => {
      turnedAway += 1;
    },
    answered: ({ method, route, status, seconds }) => {
      underWay -= 1;
      const labels = { method, route, status: String(status) };
      const key = JSON.stringify(labels);
      counts.set(key, { labels, value: (counts.get(key)?.value ?? 0) + 1 });
      const timed = { method, route };
      const known = durations.get(JSON.stringify(timed)) ?? {
        labels: timed,
        classes: Array.from({ length: bounds.length + 1 }, () => 0),
        sum: 0,
      };
      const fitting = bounds.findIndex((bound) => seconds <= bound);
      known.classes[fitting === -1 ? bounds.length : fitting]! += 1;
      durations.set(JSON.stringify(timed), { ...known, sum: known.sum + seconds });
    },
    get underWay() {
      return underWay;
    },
    families,
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
