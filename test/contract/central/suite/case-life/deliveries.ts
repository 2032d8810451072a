import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { reader } from '../../rig/reader.ts';
import { startReceiver, type Receiver } from '../../rig/receiver.ts';
import { caseIdOf, people } from '../../rig/sample-resources.ts';

const day = 24;
const supplement = { act: 'supplement', reasons: [{ code: 'SE-B1', text: '诊断证明未盖章。' }] };
const refusal = { act: 'reject', reasons: [{ code: 'MD-R1', text: '未达到认定标准。' }] };

/** What deliveries, and clocks that start with them, make of a case (domain 2.5, T8 and T18 to T20). */
export function describeDeliveries(engine: Engine): void {
  describe(`cases after their decision on ${engine.name}`, () => {
    let receiver: Receiver;
    let centre: TestCentre;
    beforeAll(async () => {
      receiver = await startReceiver();
      centre = await startTestCentre(engine, { outlets: receiver.outlets });
    });
    afterAll(async () => {
      await centre.close();
      await receiver.close();
    });
    let passed = 0;
    beforeEach(() => {
      receiver.received.length = 0;
      receiver.react = () => ({ status: 200 });
      // back to Sunday 22 November 2026, nine in the morning in China
      centre.passHours(-passed);
      passed = 0;
    });
    const decide = async (change: Parameters<typeof opinionOn>[1] = {}): Promise<number> => {
      const n = centre.nextCase();
      const token = await signIn(centre.url, people.first);
      await claimCase(centre.url, token, n);
      expect((await submit(centre.url, token, opinionOn(n, change))).status).toBe(201);
      return n;
    };
    const caseNow = async (n: number) => {
      const token = await signIn(centre.url, people.first);
      return (await call(centre.url, 'GET', `/v1/cases/${caseIdOf(n)}`, { token })).json['case'];
    };
    const stateOf = async (n: number): Promise<string> => (await caseNow(n)).matt_stas;
    const after = async (hours: number): Promise<void> => {
      centre.passHours(hours);
      passed += hours;
      await centre.doWhatIsDue();
    };
    const templates = () => receiver.received.map(({ body }) => body['template']).filter(Boolean);

    it('are filed by the registration and notified by the notice, and their reviewer learns of both', async () => {
      const following = reader(centre.url, centre.first);
      const n = await decide();
      await following.pull();
      await centre.doWhatIsDue();
      await following.pull();
      expect(await caseNow(n)).toMatchObject({ matt_stas: 'NOTIFIED', revision: 5 });
      expect(following.cases.get(caseIdOf(n))).toBe(5);
    });

    it('stay approved while the registration is not delivered, though the applicant was told, and catch up', async () => {
      receiver.react = ({ outlet }) => ({ status: outlet === 'registration' ? 503 : 200 });
      const n = await decide();
      await centre.doWhatIsDue();
      expect(templates()).toEqual(['N5', 'N5']);
      expect(await stateOf(n)).toBe('APPROVED');
      receiver.react = () => ({ status: 200 });
      await after(1);
      expect(await stateOf(n)).toBe('NOTIFIED');
    });

    it('are notified by the one outlet that takes the notice, and by none that does not', async () => {
      receiver.react = () => ({ status: 503 });
      const n = await decide(refusal);
      await centre.doWhatIsDue();
      expect(await stateOf(n)).toBe('REJECTED');
      receiver.react = ({ outlet }) => ({ status: outlet === 'sms' ? 200 : 422 });
      await after(1);
      expect(await stateOf(n)).toBe('NOTIFIED');
    });

    it('are closed after the working days of the pack, not before', async () => {
      const n = await decide(refusal);
      await centre.doWhatIsDue();
      // fifteen working days from 23 November end on 11 December
      await after(19 * day);
      expect(await stateOf(n)).toBe('NOTIFIED');
      await after(1 * day);
      expect(await stateOf(n)).toBe('CLOSED');
      expect(templates()).toEqual(['N6', 'N6']);
    });

    it('lapse when nothing came within the days for a supplement, counted from the delivery, and the applicant is told', async () => {
      receiver.react = () => ({ status: 503 });
      const n = await decide(supplement);
      await centre.doWhatIsDue();
      receiver.react = () => ({ status: 200 });
      // delivered on Wednesday 25 November: ten working days end on 9 December
      await after(3 * day);
      await after(14 * day);
      expect(await stateOf(n)).toBe('SUPPLEMENT_WAIT');
      receiver.react = () => ({ status: 503 });
      await after(1 * day);
      expect(await stateOf(n)).toBe('LAPSED');
      receiver.received.length = 0;
      receiver.react = () => ({ status: 200 });
      await after(1);
      expect(templates()).toEqual(['N9', 'N9']);
      const sms = receiver.received.find(({ outlet }) => outlet === 'sms')!;
      expect(sms.body['text']).toContain('因逾期未补正已退回');
      expect(await stateOf(n)).toBe('NOTIFIED');
      const late = opinionOn(n, { caseRevision: 5 });
      const answer = await submit(centre.url, await signIn(centre.url, people.first), late);
      expect(answer.json['code']).toBe('already-decided');
    });

    it('never lapse where nobody could be told; somebody has to call', async () => {
      receiver.react = () => ({ status: 422 });
      const n = await decide(supplement);
      await centre.doWhatIsDue();
      await after(60 * day);
      expect(await stateOf(n)).toBe('SUPPLEMENT_WAIT');
      const { text } = await call(centre.url, 'GET', '/metrics');
      expect(text).toContain('\nmenshen_supplements_untold 1\n');
    });
  });
}
