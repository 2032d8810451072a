import { describe, expect, it } from 'vitest';
import {
  isDecided,
  openStates,
  stateAfterClaim,
  stateAfterClock,
  stateAfterDeliveries,
  stateAfterOpinion,
  stateAfterRelease,
} from '../../../../central/case-life/transitions.ts';
import { caseState, opinionAct } from '../../../../shared/domain/enumerations.ts';

describe('life of a case at the centre', () => {
  it('takes an opinion only under review, and makes of it what the policy asks for', () => {
    const table = caseState.options.flatMap((state) =>
      opinionAct.options.flatMap((act) => {
        const alone = stateAfterOpinion(state, act, false);
        const reviewed = stateAfterOpinion(state, act, true);
        return alone === null && reviewed === null ? [] : [[state, act, alone, reviewed]];
      }),
    );
    expect(table).toEqual([
      ['IN_REVIEW', 'approve', 'APPROVED', 'SECOND_REVIEW'],
      ['IN_REVIEW', 'reject', 'REJECTED', 'SECOND_REVIEW'],
      ['IN_REVIEW', 'supplement', 'SUPPLEMENT_WAIT', 'SUPPLEMENT_WAIT'],
    ]);
  });

  it('is claimed when it waits for a reviewer, and goes back to waiting when it is released', () => {
    const claimed = caseState.options.filter((state) => stateAfterClaim(state) !== null);
    expect(claimed).toEqual(['ACCEPTED', 'IN_REVIEW', 'SUPPLEMENTED']);
    expect(new Set(claimed.map(stateAfterClaim))).toEqual(new Set(['IN_REVIEW']));
    expect(caseState.options.filter((state) => stateAfterRelease(state) !== null)).toEqual(['IN_REVIEW']);
    expect(stateAfterRelease('IN_REVIEW')).toBe('ACCEPTED');
  });

  it('moves on by the one delivery that its state waits for, and by a clock in two states only', () => {
    const kinds = ['registration', 'result-notice', 'supplement-notice', 'lapse-notice'] as const;
    const moves = caseState.options.flatMap((state) =>
      kinds.flatMap((kind) => {
        const to = stateAfterDeliveries(state, new Set([kind]));
        return to === null ? [] : [[state, kind, to]];
      }),
    );
    expect(moves).toEqual([
      ['APPROVED', 'registration', 'FILED'],
      ['REJECTED', 'result-notice', 'NOTIFIED'],
      ['FILED', 'result-notice', 'NOTIFIED'],
      ['LAPSED', 'lapse-notice', 'NOTIFIED'],
    ]);
    const timed = caseState.options.map((state) => [state, stateAfterClock(state)]);
    expect(timed.filter(([, to]) => to !== null)).toEqual([
      ['SUPPLEMENT_WAIT', 'LAPSED'],
      ['NOTIFIED', 'CLOSED'],
    ]);
  });

  it('is never open and decided at once', () => {
    expect(openStates.filter(isDecided)).toEqual([]);
    expect(opinionAct.options.map((act) => isDecided(stateAfterOpinion('IN_REVIEW', act, false)!))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
