import { expect, it } from 'vitest';
import { asJudged, contradicts } from '../../../../../shared/rules/advice/as-judged.ts';
import { recommend } from '../../../../../shared/rules/advice/recommend.ts';
import { aCheck } from '../../../../builders/check.ts';

const failed = aCheck({ id: 'SE-01', level: 'fail', blocking: 'hard' });

it('lets a reasoned word of a person change what is recommended', () => {
  const judged = asJudged([failed], () => ({ finding: 'pass', reason: '原件已核' }));
  expect(recommend([failed])).toBe('supplement');
  expect(recommend(judged)).toBe('approve');
});

it('counts no contradiction without a reason', () => {
  expect(asJudged([failed], () => ({ finding: 'pass', reason: ' ' }))).toEqual([failed]);
});

it('needs no reason for agreeing or for not being able to tell', () => {
  expect(contradicts('agree', 'fail')).toBe(false);
  expect(contradicts('unknown', 'pass')).toBe(false);
  expect(contradicts('fail', 'pass')).toBe(true);
  expect(asJudged([failed], () => ({ finding: 'unknown', reason: '' }))[0]?.level).toBe('unknown');
});
