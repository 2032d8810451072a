import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signatureHolds } from '../../../../../central/case-life/notices/outlets/signature.ts';
import { signIn } from '../../rig/client.ts';
import { startTestCentre, type Engine, type TestCentre } from '../../rig/engine.ts';
import { claimCase, opinionOn, submit } from '../../rig/opinion.ts';
import { secretOf, startReceiver, type Receiver } from '../../rig/receiver.ts';
import { people } from '../../rig/sample-resources.ts';

/** Notices and registrations on their way out. */
export function describeNotices(engine: Engine): void {
  describe(`notices on ${engine.name}`, () => {
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
    beforeEach(() => {
      receiver.received.length = 0;
      receiver.react = () => ({ status: 200 });
    });
    const decide = async (change: Parameters<typeof opinionOn>[1] = {}): Promise<number> => {
      const n = centre.nextCase();
      const token = await signIn(centre.url, people.first);
      await claimCase(centre.url, token, n);
      expect((await submit(centre.url, token, opinionOn(n, change))).status).toBe(201);
      return n;
    };
    const refusal = { act: 'reject', reasons: [{ code: 'MD-R1', text: '未达到认定标准。' }] };
    const cameTo = () => receiver.received.map(({ outlet }) => outlet).toSorted();
    /** As many rounds as there are, an hour apart. */
    const wait = async (rounds: number): Promise<void> => {
      for (let round = 0; round < rounds; round += 1) {
        centre.passHours(1);
        await centre.doWhatIsDue();
      }
    };

    it('tell the applicant of an approval and register it, each once', async () => {
      const n = await decide();
      await centre.doWhatIsDue();
      await centre.doWhatIsDue();
      expect(cameTo()).toEqual(['app', 'registration', 'sms']);
      const by = Object.fromEntries(receiver.received.map(({ outlet, body }) => [outlet, body]));
      const receiptNo = `510499MT1-20261102-${String(n).padStart(6, '0')}-0`;
      expect(by['app']).toMatchObject({
        template: 'N5',
        psn_no: `5104990000${n}`,
        trt_dcla_detl_sn: receiptNo,
      });
      expect(by['app']!['text']).toContain('病种：高血压');
      expect(by['registration']).toMatchObject({
        trt_dcla_detl_sn: receiptNo,
        items: [{ opsp_dise_code: 'M03900' }],
      });
    });

    it('say nothing about health, name or numbers of the person by SMS', async () => {
      await decide();
      await decide({ act: 'supplement', reasons: [{ code: 'SE-B1', text: '诊断证明未盖章。' }] });
      await decide(refusal);
      await centre.doWhatIsDue();
      const texts = receiver.received.filter(({ outlet }) => outlet === 'sms').map(({ text }) => text);
      expect(texts).toHaveLength(3);
      for (const text of texts) expect(text).not.toMatch(/高血压|M03900|沙马|510499196001010013|盖章|标准/);
      const supplement = texts.find((text) => text.includes('补充材料，请于'));
      expect(supplement).toMatch(/请于2026年12月\d+日前登录APP/);
    });

    it('are signed over body and time, and carry a key of their own', async () => {
      await decide(refusal);
      await centre.doWhatIsDue();
      const [message] = receiver.received;
      const signed = {
        timestamp: String(message!.headers['menshen-timestamp']),
        signature: String(message!.headers['menshen-signature']),
        body: message!.text,
      };
      const now = Number(signed.timestamp) * 1000;
      const secret = secretOf(message!.outlet);
      expect(signatureHolds(secret, signed, now)).toBe(true);
      expect(signatureHolds(secret, { ...signed, body: `${signed.body} ` }, now)).toBe(false);
      expect(signatureHolds(secret, { ...signed, timestamp: String(now / 1000 + 1) }, now)).toBe(false);
      expect(signatureHolds(secret, signed, now + 600_000)).toBe(false);
      expect(new Set(receiver.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
    });

    it('are tried again where the receiver fails, only there and under the same key', async () => {
      await decide(refusal);
      receiver.react = ({ outlet }) => ({ status: outlet === 'sms' ? 503 : 200 });
      await centre.doWhatIsDue();
      await centre.doWhatIsDue();
      expect(cameTo()).toEqual(['app', 'sms']);
      receiver.react = () => 'break';
      await wait(1);
      receiver.react = () => ({ status: 200 });
      await wait(3);
      expect(cameTo()).toEqual(['app', 'sms', 'sms', 'sms']);
      const keys = receiver.received
        .filter(({ outlet }) => outlet === 'sms')
        .map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys).size).toBe(1);
    });

    it('wait as long as the receiver asks', async () => {
      await decide(refusal);
      receiver.react = () => ({ status: 429, retryAfter: 3 * 3600 });
      await centre.doWhatIsDue();
      receiver.react = () => ({ status: 200 });
      await wait(2);
      expect(cameTo()).toEqual(['app', 'sms']);
      await wait(1);
      expect(cameTo()).toEqual(['app', 'app', 'sms', 'sms']);
    });

    it('end as dead letters where the receiver will never take them, and the operator is told', async () => {
      await decide(refusal);
      receiver.react = ({ outlet }) => ({ status: outlet === 'app' ? 422 : 200 });
      await centre.doWhatIsDue();
      await wait(3);
      expect(cameTo()).toEqual(['app', 'sms']);
      expect(centre.lines.at(-1)).toMatch(/job \d+ \(result-notice\) is a dead letter after 1 attempts/);
    });

    it('end as dead letters after a day of failures', async () => {
      await decide(refusal);
      receiver.react = () => ({ status: 500 });
      await centre.doWhatIsDue();
      await wait(40);
      expect(receiver.received).toHaveLength(2 * 24);
      expect(centre.lines.at(-1)).toMatch(/dead letter after 24 attempts/);
    });

    it('are lines of a local log where that is asked for', async () => {
      const logging = await startTestCentre(engine, { outlets: { targets: {}, localLog: true } });
      await claimCase(logging.url, logging.first, 0);
      await submit(logging.url, logging.first, opinionOn(0, refusal));
      await logging.doWhatIsDue();
      const file = path.join(logging.options.dataFolder, 'notices.jsonl');
      const lines = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ outlet }) => outlet).toSorted()).toEqual(['app', 'sms']);
      await logging.close();
    });

    it('wait, rather than vanish, where there is nobody to give them to', async () => {
      const alone = await startTestCentre(engine, { outlets: { targets: {}, localLog: false } });
      await claimCase(alone.url, alone.first, 0);
      await submit(alone.url, alone.first, opinionOn(0, refusal));
      await alone.doWhatIsDue();
      expect(existsSync(path.join(alone.options.dataFolder, 'notices.jsonl'))).toBe(false);
      expect(alone.lines.filter((line) => line.includes('dead letter'))).toEqual([]);
      await alone.close();
    });
  });
}
