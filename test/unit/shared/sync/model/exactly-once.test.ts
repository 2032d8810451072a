import { expect, it } from 'vitest';
import fc from 'fast-check';
import { anOpinion } from '../../../../builders/opinion.ts';
import { ModelCentre } from './model-centre.ts';
import { ModelWorkstation } from './model-workstation.ts';

const cases = [
  'a0000000-0000-4000-8000-000000000001',
  'a0000000-0000-4000-8000-000000000002',
  'a0000000-0000-4000-8000-000000000003',
];

type Fate = 'answered' | 'request-lost' | 'answer-lost' | 'busy' | 'signed-out';
type Action =
  | { do: 'judge'; case: number; bound: boolean }
  | { do: 'wait'; ms: number }
  | { do: 'network'; online: boolean }
  | { do: 'lock'; unlocked: boolean }
  | { do: 'deliver'; flight: number; fate: Fate; random: number }
  | { do: 'undo'; which: number }
  | { do: 'power-fails'; after: number }
  | { do: 'restart' }
  | { do: 'somebody-else'; case: number }
  | { do: 'pull' };

const index = fc.nat({ max: 9 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('judge' as const),
      case: fc.nat({ max: 2 }),
      bound: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(500, 5000, 10_000, 60_000, -30_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const), unlocked: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      flight: index,
      fate: fc.constantFrom<Fate>(
        'answered',
        'answered',
        'request-lost',
        'answer-lost',
        'busy',
        'signed-out',
      ),
      random: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), which: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('power-fails' as const), after: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('somebody-else' as const), case: fc.nat({ max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'pull' as const }) },
);

/** A workstation, a centre, and what the workstation last saw of each case. */
class World {
  readonly centre = new ModelCentre();
  readonly workstation = new ModelWorkstation();
  private readonly seen = new Map<string, number>(cases.map((caseId) => [caseId, 1]));

  run(step: Action): void {
    const { centre, workstation } = this;
    switch (step.do) {
      case 'judge': {
        const caseId = cases[step.case]!;
        const open = workstation
          .outbox()
          .findLast(
            (entry) => entry.opinion.caseId === caseId && ['waiting', 'sending'].includes(entry.state),
          );
        const predecessorId = step.bound ? (open?.opinion.opinionId ?? null) : null;
        workstation.judge(anOpinion({ caseId, predecessorId, caseRevision: this.seen.get(caseId) }));
        break;
      }
      case 'wait':
        workstation.now += step.ms;
        workstation.happen({ type: 'tick' });
        break;
      case 'network':
        workstation.happen({ type: 'connectivity', online: step.online });
        break;
      case 'lock':
        workstation.happen({ type: 'session', unlocked: step.unlocked });
        break;
      case 'deliver':
        this.deliver(step.flight, step.fate, step.random);
        break;
      case 'undo': {
        const entries = workstation.outbox();
        const entry = entries[step.which % Math.max(1, entries.length)];
        if (entry !== undefined) workstation.happen({ type: 'undo', opinionId: entry.opinion.opinionId });
        break;
      }
      case 'power-fails':
        workstation.powerFailsAfter = step.after;
        break;
      case 'restart':
        workstation.restart();
        break;
      case 'somebody-else':
        centre.change(cases[step.case]!);
        break;
      case 'pull':
        for (const caseId of cases) this.seen.set(caseId, centre.revisionOf(caseId));
        break;
    }
  }

  /** One request reaches its fate; which one is any of those on their way, also of before a crash. */
  deliver(which: number, fate: Fate, random: number): void {
    const { centre, workstation } = this;
    const [flight] = workstation.flights.splice(which % Math.max(1, workstation.flights.length), 1);
    if (flight === undefined) return;
    const later = { kind: 'retry', retryAfterMs: null, random } as const;
    if (fate === 'request-lost') workstation.answer(flight, later);
    else if (fate === 'busy') workstation.answer(flight, { ...later, retryAfterMs: 5000 });
    else if (fate === 'signed-out') workstation.answer(flight, { kind: 'signed-out' });
    else {
      const answer = centre.submit(flight.opinion, flight.key, flight.ifMatch);
      workstation.answer(flight, fate === 'answered' ? answer : later);
    }
  }

  /** Everything works again: somebody signs in, the network holds, every request is answered. */
  drain(): void {
    const { workstation } = this;
    workstation.powerFailsAfter = null;
    for (let round = 0; round < 200; round += 1) {
      workstation.happen({ type: 'session', unlocked: true });
      workstation.happen({ type: 'connectivity', online: true });
      while (workstation.flights.length > 0) this.deliver(0, 'answered', 0);
      workstation.now += 60_000;
      workstation.happen({ type: 'tick' });
    }
  }
}

it('whatever is lost, cut off or repeated, every opinion takes effect once or is explained', () => {
  const seen = { replays: 0, crashes: 0, states: new Set<string>(), followersRefused: 0 };
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 60 }), (steps) => {
      const world = new World();
      for (const step of steps) world.run(step);
      world.drain();
      const { centre, workstation } = world;
      const outbox = workstation.outbox();
      const applied = centre.applied.map((opinion) => opinion.opinionId);

      expect(workstation.broken).toEqual([]);
      expect(outbox.filter((entry) => entry.state === 'waiting' || entry.state === 'sending')).toEqual([]);
      expect(new Set(applied).size).toBe(applied.length);
      const confirmed = outbox.filter((entry) => entry.state === 'confirmed');
      expect(new Set(confirmed.map((entry) => entry.opinion.opinionId))).toEqual(new Set(applied));
      for (const caseId of cases) {
        const order = confirmed
          .filter((entry) => entry.opinion.caseId === caseId)
          .map((entry) => entry.opinion.opinionId);
        expect(
          centre.applied.filter((opinion) => opinion.caseId === caseId).map((opinion) => opinion.opinionId),
        ).toEqual(order);
      }
      const settlements = workstation.journal.filter(({ event }) =>
        ['confirmed', 'refused', 'undone'].includes(event.type),
      );
      expect(settlements).toHaveLength(outbox.length);

      seen.replays += centre.replays;
      seen.crashes += workstation.crashes;
      for (const entry of outbox) {
        seen.states.add(entry.state);
        if (entry.refusal?.code === 'predecessor-refused') seen.followersRefused += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(seen.replays, 'answers were lost and asked for again').toBeGreaterThan(10);
  expect(seen.crashes).toBeGreaterThan(100);
  expect(seen.followersRefused).toBeGreaterThan(5);
  expect(seen.states).toEqual(new Set(['confirmed', 'refused', 'undone']));
});

it('nothing is refused where nobody else touches the cases and every act follows the one before', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 60 }), (steps) => {
      const world = new World();
      for (const step of steps) {
        if (step.do === 'somebody-else') continue;
        if (step.do === 'judge') world.run({ do: 'pull' });
        world.run(step.do === 'judge' ? { ...step, bound: true } : step);
      }
      world.drain();
      const refused = world.workstation.outbox().filter((entry) => entry.state === 'refused');
      expect(refused).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
