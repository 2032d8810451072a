import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { PaperTab } from '../../viewer/strip/paper-tab.ts';
import { levelOrder } from '../../app/levels/level.ts';
import { worstLevel } from '../checks/check-groups.ts';
import type { PaperSeen } from '../desk/pages-seen.ts';

/** The most pressing level of some checks of a paper; `null` where none of them applies. */
function levelOf(
  checks: readonly CheckResult[],
  ids: readonly string[],
  documentId: string,
): CheckLevel | null {
  const own = checks.filter(
    (check) => check.documentId === documentId && ids.includes(check.id) && check.level !== 'na',
  );
  return levelOrder.find((level) => own.some((check) => check.level === level)) ?? null;
}

/**
 * The papers as the strip shows them: under the type that a person filed them as, with the signs of seal and age; `wordsOf`
 * names why a paper is set aside.
 */
export const paperTabs = (
  papers: readonly PaperSeen[],
  corrections: readonly Correction[],
  checks: readonly CheckResult[],
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  wordsOf: (correction: Correction) => string | null,
): PaperTab[] =>
  papers.map(({ document, seen, pages }) => {
    const { documentId, sha256 } = document;
    const own = corrections.filter((one) => one.documentId === documentId);
    const filed = own.find((one) => one.kind === 'filed');
    const outcome = outcomes.get(sha256);
    const read = outcome !== undefined;
    return {
      document: filed === undefined ? document : { ...document, docType: filed.docType },
      seen: seen.length,
      pages,
      worst: read ? worstLevel(checks, documentId) : null,
      seal: read ? levelOf(checks, ['SE-01', 'SE-02', 'SE-03', 'SE-04'], documentId) : null,
      date: read ? levelOf(checks, ['DT-02'], documentId) : null,
      aside: own.map(wordsOf).find((words) => words !== null) ?? null,
      turn: (outcome?.status === 'read' ? outcome.readings.pages[0]?.rotation : undefined) ?? 0,
    };
  });
