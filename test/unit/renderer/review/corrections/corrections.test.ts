import { expect, it } from 'vitest';
import {
  correctionsOf,
  withCorrection,
  withoutCorrection,
} from '../../../../../renderer/review/corrections/draft-corrections.ts';
import { stepsAfter } from '../../../../../renderer/review/corrections/undo-steps.ts';
import { withWord, wordOn } from '../../../../../renderer/review/words/draft-words.ts';
import { draft, emptyDraft } from '../../../../../renderer/store/draft.ts';
import { correctionKey, type Correction } from '../../../../../shared/domain/correction.ts';
import { aCheck } from '../../../../builders/check.ts';
import { aPaperOf } from '../../../../builders/application.ts';

const { documentId } = aPaperOf(1, 'DIAG_CERT');
const duplicate: Correction = { kind: 'aside', documentId, why: 'duplicate' };
const irrelevant: Correction = { kind: 'aside', documentId, why: 'irrelevant' };
const filed: Correction = { kind: 'filed', documentId, docType: 'LAB' };

it('keeps one correction of each thing, the last', () => {
  const once = withCorrection(withCorrection(emptyDraft, duplicate), filed);
  expect(correctionsOf(withCorrection(once, irrelevant), documentId)).toEqual([filed, irrelevant]);
});

it('takes a correction back and leaves the others', () => {
  const both = withCorrection(withCorrection(emptyDraft, duplicate), filed);
  const one = withoutCorrection(both, correctionKey(duplicate));
  expect(one.corrections).toEqual([filed]);
  expect(withoutCorrection(one, correctionKey(duplicate))).toBe(one);
});

it('remembers how corrections and words stood before each act, and nothing of typed text', () => {
  const corrected = withCorrection(emptyDraft, filed);
  const worded = withWord(corrected, 'SE-01/', { finding: 'agree', reason: '', on: 'pass' });
  const steps = stepsAfter(stepsAfter([], emptyDraft, corrected), corrected, worded);
  expect(steps).toEqual([
    { corrections: [], words: {} },
    { corrections: [filed], words: {} },
  ]);
  expect(stepsAfter(steps, worded, { ...worded, text: '说明' })).toBe(steps);
});

it('takes a word back', () => {
  const worded = withWord(emptyDraft, 'SE-01/', { finding: 'fail', reason: '涂改', on: 'pass' });
  expect(withWord(worded, 'SE-01/', null)).toEqual(emptyDraft);
});

it('opens a draft from before there were words, with its reasons against failed checks', () => {
  const { words: _, corrections: __, ...earlier } = emptyDraft;
  expect(draft.parse({ ...earlier, overrides: { 'SE-01/': '原件已核' } })).toEqual({
    ...emptyDraft,
    words: { 'SE-01/': { finding: 'pass', reason: '原件已核', on: 'fail' } },
  });
});

it('hears a word only on the finding that it was given on', () => {
  const found = aCheck({ id: 'SE-01', level: 'unknown' });
  const worded = withWord(emptyDraft, 'SE-01/', { finding: 'agree', reason: '', on: 'unknown' });
  expect(wordOn(worded, found)?.finding).toBe('agree');
  expect(wordOn(worded, { ...found, level: 'fail' })).toBeUndefined();
});
