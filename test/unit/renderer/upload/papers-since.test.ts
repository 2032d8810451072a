import { describe, expect, it } from 'vitest';
import { papersSince } from '../../../../renderer/upload/papers-since.ts';
import { aCase, aDocument } from '../../../builders/case-record.ts';
import { anOpinion } from '../../../builders/opinion.ts';

const aPaper = (digit: string) => aDocument(digit.repeat(64), 10);
const [certificate, discharge, replaced] = [aPaper('a'), aPaper('b'), aPaper('c')];
const seen = (...documents: ReturnType<typeof aDocument>[]) =>
  anOpinion({
    documentsSeen: documents.map(({ documentId, sha256 }) => ({ documentId, sha256, pages: [1] })),
  });

describe('papers of a case since somebody judged it', () => {
  it('are the same when each was seen and is still there', () => {
    const record = aCase({ documents: [certificate, discharge] });
    expect(papersSince(seen(certificate, discharge), record)).toEqual({ count: 2, notSeen: 0, gone: 0 });
  });

  it('tell a paper that came later, and one that was handed in anew with other content', () => {
    const record = aCase({ documents: [certificate, { ...discharge, sha256: replaced.sha256 }] });
    expect(papersSince(seen(certificate, discharge), record)).toEqual({ count: 2, notSeen: 1, gone: 1 });
  });
});
