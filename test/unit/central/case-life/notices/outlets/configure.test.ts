import { describe, expect, it } from 'vitest';
import { readOutlets } from '../../../../../../central/case-life/notices/outlets/configure.ts';

const secret = 'x'.repeat(32);
const at = (url: string) => () => readOutlets({ APP_MESSAGE_URL: url, APP_MESSAGE_SECRET: secret });

describe('receivers by configuration', () => {
  it('are none, and no local log, unless configured', () => {
    expect(readOutlets({})).toEqual({ targets: {}, localLog: false });
    expect(readOutlets({ NOTICES_LOG: '1' }).localLog).toBe(true);
  });

  it('have an address and a secret each', () => {
    const given = { SMS_GATEWAY_URL: 'https://sms.example/send', SMS_GATEWAY_SECRET: secret };
    expect(readOutlets(given).targets).toEqual({ sms: { url: given.SMS_GATEWAY_URL, secret } });
    expect(() => readOutlets({ SMS_GATEWAY_URL: given.SMS_GATEWAY_URL })).toThrow('SMS_GATEWAY_SECRET');
    expect(() => readOutlets({ ...given, SMS_GATEWAY_SECRET: 'short' })).toThrow('32');
  });

  it('are reached by https, or on this machine', () => {
    expect(at('http://127.0.0.1:9000/app')).not.toThrow();
    expect(at('http://app.example/')).toThrow('https');
    expect(at('http://127.evil.example/')).toThrow('https');
    expect(at('ftp://app.example/')).toThrow('APP_MESSAGE_URL');
  });
});
