import type { CaseRecord, DocumentEntry } from '../../shared/domain/case-record.ts';
import type { Reference } from '../../shared/central-api/schema.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import { sentenceFor } from '../../shared/errors.ts';
import type { Readings, ReadingOutcome } from '../../shared/readings/schema.ts';
import { recommend, recommendationNames, type Recommendation } from '../../shared/rules/advice/recommend.ts';
import { checkCase } from '../../shared/rules/check-case.ts';
import type { CheckResult } from '../../shared/rules/check-result.ts';
import { effectiveDate } from '../../shared/rules/effective-date.ts';
import { checkLevelNames, docTypeNames } from '../../shared/text/names.ts';

/** Heading of the table that the demonstration prints. */
export const heading = ['办件', '材料', '印章', '识别的医院', '计算日期', '核查', '毫秒'];

/** Worst first, as the badge of a case shows it (domain 3). */
const severity = ['fail', 'unknown', 'warn', 'pass', 'na'] as const;

function sealWords(readings: Readings): string {
  const seal = readings.seals.find(({ kind }) => kind === 'institution');
  if (seal !== undefined) return seal.institution === null ? '有，单位无法判定' : '有';
  if (readings.seals.some(({ kind }) => kind === 'personal')) return '仅名章';
  return readings.sealUnsure ? '无法判定' : '未见';
}

const hospitalWords = (readings: Readings): string =>
  readings.seals.find(({ institution }) => institution !== null)?.institution?.name ??
  (readings.fields.institution === null ? '—' : `${readings.fields.institution.value}（信头）`);

function verdictWords(checks: readonly CheckResult[]): string {
  const worst = severity.find((level) => checks.some((check) => check.level === level)) ?? 'na';
  const ids = checks.filter(({ level }) => level === worst).map(({ id }) => id);
  return worst === 'pass' || worst === 'na'
    ? checkLevelNames[worst]
    : `${checkLevelNames[worst]} ${[...new Set(ids)].join(' ')}`;
}

function paperRow(
  paper: DocumentEntry,
  outcome: ReadingOutcome | undefined,
  checks: readonly CheckResult[],
  reference: Reference,
): string[] {
  const name = docTypeNames[paper.docType];
  const verdict = verdictWords(checks.filter(({ documentId }) => documentId === paper.documentId));
  if (outcome === undefined) return ['', name, '—', '—', '—', verdict, '—'];
  if (outcome.status === 'unreadable')
    return ['', name, sentenceFor(outcome.code, outcome.details), '—', '—', verdict, '—'];
  const { readings } = outcome;
  const { chosen } = effectiveDate(paper.docType, readings.dates, reference.policyPack);
  return [
    '',
    name,
    sealWords(readings),
    hospitalWords(readings),
    chosen?.value ?? '—',
    verdict,
    String(Math.round(readings.timings.totalMs)),
  ];
}

/** What one case looks like to the rules, as rows of the table and the advice on the whole. */
export function caseRows(
  record: CaseRecord,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  reference: Reference,
): { rows: string[][]; advice: Recommendation } {
  const checks = checkCase({
    case: record,
    outcomes,
    pack: reference.policyPack,
    calendar: reference.calendar,
    directory: reference.directory,
  });
  const advice = recommend(checks);
  const wholeCase = checks.filter(({ documentId }) => documentId === null);
  const rows = record.documents.map((paper) =>
    paperRow(paper, outcomes.get(paper.sha256), checks, reference),
  );
  const title = [
    `…${record.receiptNo.slice(-8)}`,
    record.items[0]?.diseaseName ?? '',
    '',
    '',
    '',
    `${verdictWords(wholeCase)} → ${recommendationNames[advice]}`,
    '',
  ];
  return { rows: [title, ...rows], advice };
}
