import { describe, expect, it } from 'vitest';
import { noticeTemplate } from '../../../../shared/policy/notices.ts';
import { samplePack } from '../../../builders/reference-data.ts';

describe('texts of notices', () => {
  const good = { sms: '您的申请（尾号{尾号}）需补充材料，请于{截止日}前补传。', app: '病种：{病种}' };

  it.each(['{病种}', '{原因}', '{受理号}', '{姓名}', '{}'])('may not have %s filled in by SMS', (word) => {
    expect(noticeTemplate.safeParse(good).success).toBe(true);
    expect(noticeTemplate.safeParse({ ...good, sms: `您的申请${word}` }).success).toBe(false);
  });

  it('may name neither person nor certificate inside the APP either', () => {
    expect(noticeTemplate.safeParse({ ...good, app: '{姓名}' }).success).toBe(false);
  });

  it('go out by SMS in one segment', () => {
    expect(noticeTemplate.safeParse({ ...good, sms: '长'.repeat(61) }).success).toBe(false);
  });

  it('are in the pack as shipped, with the name of the agency in front', () => {
    const { N3, N5, N6 } = samplePack().notices!;
    for (const { sms } of [N3, N5, N6]) expect(sms).toMatch(/^【攀枝花医保】/);
    expect(N3.app).toContain('一次性');
  });
});
