import { describe, expect, it } from 'vitest';
import { caseRecord } from '../../../../../shared/domain/case-record.ts';
import type { CheckResult } from '../../../../../shared/rules/check-result.ts';
import { checkCase } from '../../../../../shared/rules/check-case.ts';
import { prefilledReasons } from '../../../../../shared/rules/advice/prefilled-reasons.ts';
import { recommend } from '../../../../../shared/rules/advice/recommend.ts';
import { aHash } from '../../../../builders/readings.ts';
import { perfectReading } from '../../../../builders/perfect-reading.ts';
import { sampleCalendar, samplePack } from '../../../../builders/reference-data.ts';
import { institutions, manifest, truth } from '../../../corpus/committed.ts';

const pack = samplePack();
const calendar = sampleCalendar();

/** The checks of a sample case whose papers were read as well as a person could. */
function checksOf(caseId: string): CheckResult[] {
  const { files } = truth.cases.find((entry) => entry.caseId === caseId)!;
  const sample = manifest.cases.find((entry) => entry.caseId === caseId)!;
  const record = caseRecord.parse({
    ...sample,
    revision: 1,
    state: 'IN_REVIEW',
    dueOn: null,
    dueProvisional: false,
    holder: null,
    decision: null,
    documents: sample.documents.map((document, index) => ({
      ...document,
      fileName: document.file,
      size: 1,
      sha256: aHash(index),
    })),
  });
  const outcomes = new Map(
    record.documents.map(({ documentId, sha256 }) => {
      const file = files.find((entry) => entry.documentId === documentId)!;
      return [sha256, perfectReading(file, sha256)] as const;
    }),
  );
  return checkCase({ case: record, outcomes, pack, calendar, directory: institutions });
}

describe('with perfect readings, the rules say of every sample paper what is true', () => {
  it.each(truth.cases.map((entry) => [entry.folder, entry.scenario, entry] as const))(
    '%s, %s',
    (_, __, entry) => {
      const checks = checksOf(entry.caseId);
      const level = (id: string, documentId: string | null): string =>
        checks.find((check) => check.id === id && check.documentId === documentId)?.level ?? 'absent';
      const expected = entry.files.map((file) => [file.file, file.expected]);
      const found = entry.files.map((file) => [
        file.file,
        Object.fromEntries(Object.keys(file.expected).map((id) => [id, level(id, file.documentId)])),
      ]);
      expect(found).toEqual(expected);
      expect(level('CM-01', null)).toBe(entry.expected['CM-01']);
    },
  );
});

it('the applications in order are recommended for approval, and none of the others but those on the last days', () => {
  const approved = truth.cases.filter((entry) => recommend(checksOf(entry.caseId)) === 'approve');
  expect(new Set(approved.map((entry) => entry.scenario))).toEqual(new Set(['in-order', 'on-the-boundary']));
  expect(approved.filter((entry) => entry.scenario === 'in-order')).toHaveLength(
    truth.cases.filter((entry) => entry.scenario === 'in-order').length,
  );
});

it('every fault of a sample has a reason in full words, with nothing left to fill in', () => {
  for (const entry of truth.cases) {
    const checks = checksOf(entry.caseId);
    const reasons = prefilledReasons(checks, pack, 'supplement').filter((reason) => reason.chosen);
    const faults = checks.filter((check) => check.level === 'fail');
    const unexplained = faults.filter((fault) => !reasons.some((reason) => reason.checkId === fault.id));
    expect([entry.folder, unexplained.map((fault) => fault.id)]).toEqual([entry.folder, []]);
    expect(reasons.flatMap((reason) => reason.unfilled)).toEqual([]);
  }
});
