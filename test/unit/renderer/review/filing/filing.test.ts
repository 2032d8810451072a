import { expect, it } from 'vitest';
import {
  asUploaded,
  fileAs,
  markSupporting,
  setAside,
} from '../../../../../renderer/review/filing/draft-filing.ts';
import { paperTabs } from '../../../../../renderer/review/filing/paper-tabs.ts';
import { emptyDraft } from '../../../../../renderer/store/draft.ts';
import { aPaperOf } from '../../../../builders/application.ts';
import { aCheck } from '../../../../builders/check.ts';
import { readAs, someReadings } from '../../../../builders/readings.ts';

const paper = aPaperOf(1, 'OTHER');
const { documentId, sha256 } = paper;

it('files a paper as another type, and says nothing where it stays what it came as', () => {
  const filed = fileAs(emptyDraft, paper, 'LAB');
  expect(filed.corrections).toEqual([{ kind: 'filed', documentId, docType: 'LAB' }]);
  expect(fileAs(filed, paper, 'OTHER').corrections).toEqual([]);
});

it('lets a paper count again that is filed after it was set aside', () => {
  const aside = setAside(emptyDraft, paper, 'duplicate');
  expect(aside.corrections).toEqual([{ kind: 'aside', documentId, why: 'duplicate' }]);
  expect(fileAs(aside, paper, 'LAB').corrections).toEqual([{ kind: 'filed', documentId, docType: 'LAB' }]);
});

it('takes a paper for evidence of the course or sets it aside, never both', () => {
  const supporting = markSupporting(setAside(emptyDraft, paper, 'irrelevant'), paper);
  expect(supporting.corrections).toEqual([{ kind: 'supporting', documentId }]);
  expect(setAside(supporting, paper, 'irrelevant').corrections.map(({ kind }) => kind)).toEqual(['aside']);
});

it('brings a paper back to how it was uploaded', () => {
  expect(asUploaded(fileAs(emptyDraft, paper, 'LAB'), paper).corrections).toEqual([]);
});

it('shows a paper as filed, with the worst of its seal and of its age', () => {
  const filed = fileAs(emptyDraft, paper, 'LAB');
  const checks = [
    aCheck({ id: 'SE-01', documentId, level: 'pass' }),
    aCheck({ id: 'SE-04', documentId, level: 'unknown' }),
    aCheck({ id: 'DT-02', documentId, level: 'na' }),
  ];
  const outcomes = new Map([[sha256, readAs(someReadings({ sha256 }))]]);
  const seen = [{ document: paper, pages: 2, seen: [1] }];
  const [tab] = paperTabs(seen, filed.corrections, checks, outcomes, () => null);
  expect(tab).toMatchObject({ seen: 1, pages: 2, seal: 'unknown', date: null, aside: null });
  expect(tab?.document.docType).toBe('LAB');
  const [unread] = paperTabs(seen, [], checks, new Map(), () => null);
  expect(unread).toMatchObject({ seal: null, date: null, worst: null });
});
