import { expect, it } from 'vitest';
import { observable } from '../../../../renderer/app/state/observable.ts';
import { keepLease, needsRenewal } from '../../../../renderer/workstation/cases/keep-lease.ts';
import type { Workstation } from '../../../../renderer/workstation/workstation.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { aCase } from '../../../builders/case-record.ts';
import { scriptedBridge } from '../../../builders/scripted-bridge.ts';

const hour = 3_600_000;
const held = (hours: number, now = Date.now()) =>
  aCase({
    holder: { userId: 'u-reviewer', name: '周审核', leaseUntil: new Date(now + hours * hour).toISOString() },
  });

function scene(answer: Result<unknown>, online = true) {
  const { bridge, calls } = scriptedBridge({ 'cases.claim': () => answer });
  const applied: unknown[] = [];
  const workstation = {
    bridge,
    session: { account: { userId: 'u-reviewer' } },
    connection: observable({ online, clockOffsetMs: 0 }),
    cases: {
      apply: async (changes: unknown) => {
        applied.push(changes);
        return ok({ changes: [], mark: 1 });
      },
    },
  } as unknown as Workstation;
  return { workstation, calls, applied };
}

it('renews a lease of mine that ends within a day by the centre’s clock, or has ended', () => {
  const now = Date.UTC(2026, 10, 3);
  expect(needsRenewal(held(30, now), 'u-reviewer', now)).toBe(false);
  expect(needsRenewal(held(20, now), 'u-reviewer', now)).toBe(true);
  expect(needsRenewal(held(-5, now), 'u-reviewer', now)).toBe(true);
  expect(needsRenewal(held(20, now), 'u-other', now)).toBe(false);
  expect(needsRenewal(aCase(), 'u-reviewer', now)).toBe(false);
});

it('puts the renewed case into the store', async () => {
  const renewed = held(72);
  const { workstation, applied } = scene(ok(renewed));
  expect(await keepLease(workstation, held(2))).toBeNull();
  expect(applied).toEqual([[{ kind: 'case', case: renewed }]]);
});

it('says so when somebody else has claimed the case meanwhile', async () => {
  const { workstation, applied } = scene(fail('held-by-other', { holder: '罗志远' }));
  expect(await keepLease(workstation, held(-2))).toMatchObject({ code: 'held-by-other' });
  expect(applied).toEqual([]);
});

it('asks nothing and complains of nothing without a network', async () => {
  const { workstation, calls } = scene(fail('offline'), false);
  expect(await keepLease(workstation, held(-2))).toBeNull();
  expect(calls).toEqual([]);
});
