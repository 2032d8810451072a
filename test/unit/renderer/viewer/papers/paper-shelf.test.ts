import { expect, it } from 'vitest';
import type { DocumentEntry } from '../../../../../shared/domain/case-record.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import type { Result } from '../../../../../shared/result.ts';
import { createPaperShelf } from '../../../../../renderer/viewer/papers/paper-shelf.ts';
import type { PaperSource } from '../../../../../renderer/viewer/papers/paper-source.ts';
import { aPaperOf } from '../../../../builders/application.ts';

const paper = aPaperOf(1, 'LAB');
const other = aPaperOf(2, 'LAB');
const source = { kind: 'image', url: 'blob:1', width: 1, height: 1, picture: null } as unknown as PaperSource;

/** Answers in turn, and says which papers it was asked for. */
function opener(...answers: Result<PaperSource>[]) {
  const asked: DocumentEntry[] = [];
  const open = (document: DocumentEntry): Promise<Result<PaperSource>> => {
    asked.push(document);
    return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1]!);
  };
  return { asked, open };
}

it('opens a paper once for all who show it', async () => {
  const { asked, open } = opener(ok(source));
  const shelf = createPaperShelf(open);
  await Promise.all([shelf.open(paper), shelf.open(paper), shelf.open(other)]);
  await shelf.open(paper);
  expect(asked).toEqual([paper, other]);
});

it('asks again for a paper that was not on this machine yet', async () => {
  const { asked, open } = opener(fail('document-not-here'), ok(source));
  const shelf = createPaperShelf(open);
  expect((await shelf.open(paper)).ok).toBe(false);
  expect((await shelf.open(paper)).ok).toBe(true);
  expect(asked).toHaveLength(2);
});

it('does not open a damaged file again and again', async () => {
  const { asked, open } = opener(fail('file-damaged'));
  const shelf = createPaperShelf(open);
  await shelf.open(paper);
  await shelf.open(paper);
  expect(asked).toHaveLength(1);
});
