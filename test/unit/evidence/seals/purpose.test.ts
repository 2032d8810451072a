import { describe, expect, it } from 'vitest';
import { alignTexts, likeness } from '../../../../evidence/seals/naming/reading/likeness.ts';
import { purposeOf } from '../../../../evidence/seals/purpose/vocabulary.ts';

describe('the purpose line of a seal', () => {
  it('is known in all its wordings, also when a character was misread', () => {
    expect(purposeOf('诊断证明专用章')).toEqual({ type: 'DIAG', wording: '诊断证明专用章' });
    expect(purposeOf('门诊病历专用章')?.type).toBe('OUTP_MEDREC');
    expect(purposeOf('病历专用章')?.type).toBe('MEDREC');
    expect(purposeOf('诊断正明专用音')?.type).toBe('DIAG');
  });

  it('is nothing when it fits two types equally or none', () => {
    expect(purposeOf('专用章')).toBeNull();
    expect(purposeOf('少民')).toBeNull();
  });
});

describe('comparing a name with what was read', () => {
  it('tells for each character what was read in its place', () => {
    const { read, errors } = alignTexts([...'南山县人民医院'], '全南川县人民医');
    expect(read).toEqual(['南', '川', '县', '人', '民', '医', null]);
    expect(errors).toBe(3);
  });

  it('is 1 for the name itself and falls with every error', () => {
    expect(likeness([...'南山县'], '南山县')).toBe(1);
    expect(likeness([...'南山县'], '南川县')).toBeCloseTo(2 / 3);
  });
});
