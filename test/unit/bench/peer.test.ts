import { expect, it } from 'vitest';
import { findDatesIn } from '../../bench/evidence/score/peer/peer-dates.ts';
import { peerTrials } from '../../bench/evidence/score/peer/peer.ts';
import { DATE_FORMS, inForm, type DateForm } from '../../corpus/report/print/dates.ts';
import { page } from './page.ts';

it('finds a date in every form in which papers print it', () => {
  for (const form of Object.keys(DATE_FORMS) as DateForm[])
    for (const date of ['2026-02-03', '2025-11-20', '2025-10-31', '2026-01-10'])
      expect([...findDatesIn(inForm(date, form).replaceAll(/\s/g, ''))], `${form} ${date}`).toContain(date);
});

it('is kind to the peer: a value anywhere in its text counts, blanks aside', () => {
  const { truth } = page();
  const text = '云 平 山 市 第 一 人 民 医 院\n姓名: 林素 琼\n日 期 2026 年 2 月 3 日';
  expect(peerTrials(truth, text).map(({ figure, hit }) => [figure, hit])).toEqual([
    ['peerIssuer', true],
    ['peerName', true],
    ['peerDate', true],
  ]);
});
