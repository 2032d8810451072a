import type { Random } from '../../random.ts';
import type { Fault, Issuer, PaperKind, SealPlan } from './page-plan.ts';
import { ACCEPTED, PLACE_SHARES, REFUSED, share } from './shares.ts';

/** What the seals of a page depend on. */
export interface Sealing {
  kind: PaperKind;
  fault: Fault;
  owner: Issuer;
  /** Label under which this very impression is pressed on another paper as well; null for none. */
  repeated: string | null;
  label: string;
}

/** Draws the institution seals of a page; one that must bear none gets none. */
export function drawSeals({ kind, fault, owner, repeated, label }: Sealing, random: Random): SealPlan[] {
  const types = (fault === 'refused-seal-type' ? REFUSED[kind] : ACCEPTED[kind]) ?? [];
  const report = kind === 'LAB' || kind === 'IMAGING';
  const bare = report && fault !== 'seal-of-another-hospital' && random.next() < 0.3;
  if (types.length === 0 || bare || fault === 'no-seal' || fault === 'personal-seal-only') return [];
  const pressed = (at: number, change: Partial<SealPlan> = {}): SealPlan => ({
    of: owner,
    type: random.pick(types),
    ...drawPlace(random),
    ink: random.next() < 0.05 ? 'blue' : 'red',
    copy: random.next() < 0.02 ? 'pasted' : null,
    label: `${label}/seal-${at}`,
    ...change,
  });
  const first = pressed(0, repeated === null ? {} : { copy: 'repeated', label: repeated, ink: 'red' });
  const seals = [first];
  const several = random.next();
  if (several < 0.16) seals.push(pressed(1, { place: first.place === 'clear' ? 'date' : 'clear' }));
  if (random.next() < 0.05)
    seals.push(pressed(2, { place: 'straddle', type: 'STRADDLE', ink: 'red', copy: null }));
  return seals;
}

function drawPlace(random: Random): Pick<SealPlan, 'state' | 'place' | 'turn'> {
  const wear = random.next();
  const turned = random.next();
  return {
    state: wear < 0.76 ? 'good' : wear < 0.88 ? 'middling' : 'poor',
    place: share(PLACE_SHARES, random.next()),
    turn:
      turned < 0.52
        ? random.normal() * 7
        : turned < 0.8
          ? random.normal() * 35
          : turned < 0.86
            ? 180 + random.normal() * 9
            : random.between(0, 360),
  };
}
