import { describe, expect, it } from 'vitest';
import { headingOf } from '../../../../../evidence/fields/labels/heading.ts';

describe('the heading of a row', () => {
  it('is one that medical papers print', () => {
    expect(headingOf('出院医嘱:1.低盐饮食')).toEqual({ name: '出院医嘱', end: 5 });
    expect(headingOf('患者三年前出现')).toBeNull();
  });

  it('is known with one character misread, where it can be only one', () => {
    expect(headingOf('出院医瞩:1.低盐饮食')?.name).toBe('出院医嘱');
    expect(headingOf('八院诊断:')).toBeNull();
    expect(headingOf('出院医瞩')).toBeNull();
  });
});
