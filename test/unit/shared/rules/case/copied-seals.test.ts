import { describe, expect, it } from 'vitest';
import type { Seal } from '../../../../../shared/readings/schema.ts';
import {
  MARK_COLUMNS,
  MARK_ROWS,
  marksToText,
  type Marks,
} from '../../../../../shared/readings/impression/marks.ts';
import { checkCase } from '../../../../../shared/rules/check-case.ts';
import { checkPaper } from '../../../../../shared/rules/check-paper.ts';
import type { SealElsewhere } from '../../../../../shared/rules/paper-input.ts';
import { sealsOfOthers } from '../../../../../renderer/workstation/cases/seals-of-others.ts';
import { createRandom } from '../../../../corpus/random.ts';
import { anApplication, aPaperOf } from '../../../../builders/application.ts';
import { aPaper, hospitalDirectory, hospitals } from '../../../../builders/paper.ts';
import { aHash, aSeal, readAs, someReadings } from '../../../../builders/readings.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';

/** An impression whose marks come from a label. */
function impressionOf(label: string): string {
  const random = createRandom(label);
  const marks: Marks = Array.from({ length: MARK_COLUMNS * MARK_ROWS }, () =>
    random.next() < 0.7 ? null : random.pick([-1, 0, 1] as const),
  );
  return marksToText(marks);
}

const first = impressionOf('first');
const second = impressionOf('second');
const readWith = (...seals: Seal[]) => readAs(someReadings({ seals }));
const sealed = (impression: string, changes: Partial<Seal> = {}) =>
  aSeal(hospitals.first, { impression, ...changes });

function hints(one: Seal, other: Seal, sealsElsewhere: readonly SealElsewhere[] = []) {
  const record = anApplication({ documents: [aPaperOf(1, 'DIAG_CERT'), aPaperOf(2, 'DISCHARGE')] });
  const outcomes = new Map([
    [aHash(1), readWith(one)],
    [aHash(2), readWith(other)],
  ]);
  return checkCase({
    case: record,
    outcomes,
    pack: samplePack(),
    calendar: sampleCalendar(),
    directory: hospitalDirectory(),
    sealsOfOthers: sealsElsewhere,
  }).filter(({ id }) => id === 'SE-09');
}

describe('SE-09, seals that were used twice', () => {
  it('shows both seals of a case whose impressions are the same, as a remark', () => {
    const found = hints(sealed(first), sealed(first));
    expect(found.map(({ level, blocking, docType }) => [level, blocking, docType])).toEqual([
      ['warn', 'soft', 'DIAG_CERT'],
      ['warn', 'soft', 'DISCHARGE'],
    ]);
    expect(found[0]!.evidence.map(({ sha256 }) => sha256)).toEqual([aHash(1), aHash(2)]);
    expect(found[0]!.message).toContain('请人工核对');
  });

  it('says nothing of two impressions by hand, of other institutions, or where none is described', () => {
    expect(hints(sealed(first), sealed(second))).toEqual([]);
    expect(hints(sealed(first), aSeal(hospitals.second, { impression: first }))).toEqual([]);
    expect(hints(aSeal(hospitals.first), aSeal(hospitals.first))).toEqual([]);
  });

  it('names the receipt number of another case and nothing else of it', () => {
    const [found] = hints(sealed(first), sealed(second), [
      {
        institutionCode: hospitals.first.code,
        impression: first,
        on: { kind: 'other-case', receiptNo: '510499MT1-20261120-000002-8' },
      },
    ]);
    expect(found!.message).toContain('510499MT1-20261120-000002-8');
    expect(found!.evidence.map(({ sha256 }) => sha256)).toEqual([aHash(1)]);
  });

  it('tells that a seal stands in a rectangle of another ground', () => {
    const results = checkPaper(aPaper('DIAG_CERT', { seals: [aSeal(hospitals.first, { pasted: true })] }));
    expect(results.find(({ id }) => id === 'SE-09')).toMatchObject({ level: 'warn', blocking: 'soft' });
    expect(checkPaper(aPaper('DIAG_CERT', { seals: [sealed(first)] })).some(({ id }) => id === 'SE-09')).toBe(
      false,
    );
  });
});

describe('seals on the papers of other people', () => {
  const mine = anApplication({ documents: [aPaperOf(1, 'DIAG_CERT')] });
  const theirs = anApplication({
    receiptNo: '510499MT1-20261120-000002-8',
    person: { ...mine.person, personNo: '2', certNo: '510499199001010018' },
    documents: [aPaperOf(2, 'DIAG_CERT')],
  });
  const outcomes = new Map([
    [aHash(1), readWith(sealed(first))],
    [aHash(2), readWith(sealed(first), aSeal(hospitals.second, { impression: second }))],
  ]);

  it('are those of the same institution, told by receipt number only', () => {
    expect(sealsOfOthers(mine, [mine, theirs], outcomes)).toEqual([
      {
        institutionCode: hospitals.first.code,
        impression: first,
        on: { kind: 'other-case', receiptNo: theirs.receiptNo },
      },
    ]);
  });

  it('are not those of another application of the same person', () => {
    expect(sealsOfOthers(mine, [mine, { ...theirs, person: mine.person }], outcomes)).toEqual([]);
  });
});
