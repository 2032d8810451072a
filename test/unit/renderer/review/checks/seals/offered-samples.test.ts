import { describe, expect, it } from 'vitest';
import { offeredSamples } from '../../../../../../renderer/review/checks/seals/offered-samples.ts';
import { userId } from '../../../../../../shared/domain/identifiers.ts';
import { aHash, aSeal } from '../../../../../builders/readings.ts';
import { aSealSample } from '../../../../../builders/seal-sample.ts';

const paper = aHash(1);
const [me, colleague] = ['user-first', 'user-second'].map((id) => userId.parse(id)) as [never, never];
const seal = aSeal({ code: 'H51049910008', name: '金沙江市第一人民医院' }, { sealType: 'DIAG' });
const proposedBy = (user: string, change = {}) =>
  aSealSample({
    proposed: { userId: user, name: '甲', at: '2026-11-03T01:00:00.000Z' },
    confirmed: null,
    ...change,
  });

describe('samples offered beside a seal', () => {
  it('are those of other papers; the first of its kind is said to be the first', () => {
    const confirmed = aSealSample();
    expect(offeredSamples(seal, paper, [confirmed], me)).toMatchObject({ beside: [confirmed], first: false });
    expect(offeredSamples(seal, paper, [], me)).toMatchObject({ beside: [], first: true });
    const ofThisPaper = aSealSample({ paper });
    expect(offeredSamples(seal, paper, [ofThisPaper], me)).toMatchObject({ beside: [], first: false });
  });

  it('hold the proposal of a colleague for confirmation, and do not count it as confirmed', () => {
    const proposal = proposedBy('user-second');
    expect(offeredSamples(seal, paper, [proposal], me)).toMatchObject({ beside: [proposal], first: true });
    expect(offeredSamples(seal, paper, [proposal], colleague)).toMatchObject({ beside: [], first: true });
  });

  it('name the own proposal of this very seal, which is not proposed again', () => {
    const mine = proposedBy('user-first', { paper });
    expect(offeredSamples(seal, paper, [mine], me)).toMatchObject({ mine, proposable: false });
    expect(offeredSamples(seal, paper, [proposedBy('user-first')], me)).toMatchObject({
      mine: null,
      proposable: true,
    });
  });

  it.each([
    ['whose institution was not verified', { institution: null }],
    ['of a type that nobody could tell', { sealType: 'UNKNOWN' as const }],
    ['without colour', { colour: 'black' as const }],
  ])('take no seal %s', (_, change) => {
    expect(offeredSamples({ ...seal, ...change }, paper, [], me).proposable).toBe(false);
  });
});
