import { expect, it } from 'vitest';
import { typedDate } from '../../../../../renderer/review/corrections/typed-date.ts';

it.each(['2026-09-08', '2026.9.8', '2026年9月8日', '２０２６年９月８日', '二〇二六年九月八日', '20260908'])(
  'takes %s for the day it means',
  (text) => {
    expect(typedDate(text)).toBe('2026-09-08');
  },
);

it.each(['', '2026-09', '2026-02-30', '9月8日', '2026-09-08 2026-09-09', '三月'])(
  'takes %s for no date',
  (text) => {
    expect(typedDate(text)).toBeNull();
  },
);
