import { describe, expect, it } from 'vitest';
import {
  apartFromUnread,
  byRule,
  groupChecks,
  worstLevel,
} from '../../../../renderer/review/checks/check-groups.ts';
import { checkName } from '../../../../renderer/review/checks/check-name.ts';
import { indexOnPage } from '../../../../renderer/review/checks/seals/seal-index.ts';
import { windowShares } from '../../../../renderer/review/checks/recency/window-share.ts';
import { placesRead, worstAgreement } from '../../../../renderer/review/form/places-read.ts';
import { nextOwnCase } from '../../../../renderer/review/next-case.ts';
import { papersSeen, unseenPages } from '../../../../renderer/review/desk/pages-seen.ts';
import { checkCase } from '../../../../shared/rules/check-case.ts';
import { emptyDraft } from '../../../../renderer/store/draft.ts';
import { anApplication, aPaperOf } from '../../../builders/application.ts';
import { aCheck } from '../../../builders/check.ts';
import { sampleCalendar, samplePack } from '../../../builders/reference-data.ts';
import { aRow } from '../../../builders/queue-row.ts';
import { aPage, aSeal, aValue, readAs, someReadings } from '../../../builders/readings.ts';

describe('the checks panel', () => {
  it('groups by level, most pressing first, hard before soft', () => {
    const groups = groupChecks([
      aCheck({ id: 'QL-07', level: 'warn' }),
      aCheck({ id: 'SE-07', level: 'fail', blocking: 'soft' }),
      aCheck({ id: 'SE-01', level: 'fail', blocking: 'hard' }),
      aCheck({ level: 'unknown' }),
      aCheck({ level: 'na' }),
      aCheck(),
    ]);
    expect(groups.map(({ level }) => level)).toEqual(['fail', 'unknown', 'warn', 'pass', 'na']);
    expect(groups[0]?.checks.map(({ id }) => id)).toEqual(['SE-01', 'SE-07']);
  });

  it('has a Chinese name for every check that the rules give', () => {
    const checks = checkCase({
      case: anApplication(),
      outcomes: new Map(),
      pack: samplePack(),
      calendar: sampleCalendar(),
      directory: { version: 'd', institutions: [] },
    });
    expect(checks.map(({ id }) => id).filter((id) => checkName(id) === id)).toEqual([]);
  });

  it('folds one rule over several papers into one line', () => {
    const folded = byRule([aCheck({ id: 'DT-02' }), aCheck({ id: 'SE-01' }), aCheck({ id: 'DT-02' })]);
    expect(folded.map((same) => `${same[0]?.id} ${same.length}`)).toEqual(['DT-02 2', 'SE-01 1']);
  });

  it('tells what is undecided from what only waits for its paper to be read', () => {
    const [read, waiting] = [aPaperOf(1, 'LAB'), aPaperOf(2, 'FORM')];
    const checks = [
      aCheck({ documentId: read.documentId, level: 'unknown' }),
      aCheck({ documentId: waiting.documentId, level: 'unknown' }),
      aCheck({ documentId: waiting.documentId, level: 'na' }),
      aCheck({ level: 'unknown' }),
    ];
    const apart = apartFromUnread(checks, (documentId) => documentId === read.documentId);
    expect(apart.settled).toEqual([checks[0], checks[2], checks[3]]);
    expect(apart.unread).toEqual([[checks[1]]]);
  });

  it('marks a paper with its worst level, information aside', () => {
    const { documentId } = aPaperOf(1, 'LAB');
    const checks = [
      aCheck({ documentId, level: 'fail', blocking: 'info' }),
      aCheck({ documentId, level: 'unknown', blocking: 'hard' }),
      aCheck({ level: 'fail' }),
    ];
    expect(worstLevel(checks, documentId)).toBe('unknown');
    expect(worstLevel(checks, 'another paper')).toBeNull();
  });

  it('numbers the seals of each page from one', () => {
    const seals = [aSeal(null), aSeal(null, { page: 2 }), aSeal(null)];
    expect(seals.map((seal) => indexOnPage(seals, seal))).toEqual([1, 1, 2]);
  });

  it('lays the window out so that date, last day and day of submission are in order', () => {
    const inside = windowShares('2026-01-01', '2026-07-01', '2026-03-01');
    expect(inside.validFrom).toBeLessThan(inside.reference);
    expect(inside.reference).toBeLessThan(inside.validTo);
    const over = windowShares('2026-01-01', '2026-07-01', '2026-09-01');
    expect(over.validTo).toBeLessThan(over.reference);
    const early = windowShares('2026-01-01', '2026-07-01', '2025-12-01');
    expect(early.reference).toBeLessThan(early.validFrom);
    for (const share of [over.reference, over.validFrom, early.reference, early.validTo]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});

describe('the form beside the papers', () => {
  const [one, two, three] = [aPaperOf(1, 'DIAG_CERT'), aPaperOf(2, 'LAB'), aPaperOf(3, 'FORM')];
  const outcomes = new Map([
    [
      one.sha256,
      readAs(
        someReadings({
          fields: { patientName: aValue('王秀英'), idNumber: aValue('110105********002x') },
        }),
      ),
    ],
    [two.sha256, readAs(someReadings({ fields: { patientName: aValue('王秀荣') } }))],
    [three.sha256, { status: 'unreadable' as const, sha256: three.sha256, code: 'file-damaged' as const }],
  ]);
  const papers = [one, two, three];
  const agreementOf = (stated: string) =>
    worstAgreement(placesRead('certNo', stated, null, papers, outcomes));

  it('finds every place where a field was read; what may be a misreading is a doubt', () => {
    const places = placesRead('name', '王秀英', null, papers, outcomes);
    expect(places.map(({ document, agreement }) => `${document.docType} ${agreement}`)).toEqual([
      'DIAG_CERT same',
      'LAB variant',
    ]);
    expect(worstAgreement(places)).toBe('variant');
    expect(worstAgreement([])).toBeNull();
    expect(worstAgreement(placesRead('name', '李建国', null, papers, outcomes))).toBe('different');
  });

  it('compares the visible digits of a masked number', () => {
    expect(agreementOf('11010519491231002X')).toBe('same');
    expect(agreementOf('11010519491231003X')).toBe('different');
  });
});

describe('papers looked at', () => {
  it('lists the pages nobody has seen, by the page count of the reading or of the opened file', () => {
    const record = anApplication({ documents: [aPaperOf(1, 'DIAG_CERT'), aPaperOf(2, 'DISCHARGE')] });
    const [certificate, discharge] = record.documents as [
      (typeof record.documents)[number],
      (typeof record.documents)[number],
    ];
    const outcomes = new Map([
      [discharge.sha256, readAs(someReadings({ pages: [aPage(), aPage({ index: 2 })] }))],
    ]);
    const draft = { ...emptyDraft, seen: [{ documentId: discharge.documentId, pages: [1] }] };
    const pages = (opened: ReadonlyMap<typeof discharge.sha256, number>) =>
      unseenPages(papersSeen(record, draft, outcomes, opened)).map(
        ({ document, page }) => `${document.docType} ${page}`,
      );
    expect(pages(new Map())).toEqual(['DIAG_CERT 1', 'DISCHARGE 2']);
    expect(pages(new Map([[certificate.sha256, 2]]))).toEqual(['DIAG_CERT 1', 'DIAG_CERT 2', 'DISCHARGE 2']);
  });
});

describe('the case after this one', () => {
  it("is the next of one's own by due date, from the start again after the last", () => {
    const rows = [
      aRow({}, { dueOn: '2026-03-01' }),
      aRow({ situation: 'judged' }, { dueOn: '2026-03-02' }),
      aRow({}, { dueOn: '2026-03-03' }),
      aRow({ situation: 'others' }, { dueOn: '2026-03-04' }),
    ];
    const id = (index: number) => rows[index]!.record.caseId;
    expect(nextOwnCase(rows, id(1))).toBe(id(2));
    expect(nextOwnCase(rows, id(2))).toBe(id(0));
    expect(nextOwnCase(rows.slice(1, 2), id(1))).toBeNull();
  });
});
