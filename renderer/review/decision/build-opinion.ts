import type { SessionInfo } from '../../../shared/bridge/contract.ts';
import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import type { OpinionId, Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Opinion, WordOnCheck } from '../../../shared/domain/opinion.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import { contradicts } from '../../../shared/rules/advice/as-judged.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { rulesVersion } from '../../../shared/rules/version.ts';
import type { Draft } from '../../store/draft.ts';
import { checkKey } from '../check-key.ts';
import { wordOn } from '../words/draft-words.ts';

/** All that an opinion is made from; id and time come from outside. */
export interface OpinionInput {
  readonly opinionId: OpinionId;
  readonly judgedAt: string;
  readonly clockOffsetMs: number | null;
  readonly record: CaseRecord;
  readonly act: OpinionAct;
  readonly draft: Draft;
  readonly checks: readonly CheckResult[];
  readonly outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  readonly reference: Reference;
  readonly session: Pick<SessionInfo, 'account' | 'engine' | 'app'>;
}

/**
 * The opinion as it is recorded and sent, bound to what was on the screen: revision of the case, pages seen, readings,
 * checks as shown, versions. `predecessorId` stays empty; the host fills it, since only its journal knows.
 */
export function buildOpinion(input: OpinionInput): Opinion {
  const { record, draft, checks, outcomes, reference, session, act } = input;
  const seen = new Map(draft.seen.map(({ documentId, pages }) => [documentId, pages]));
  return {
    opinionId: input.opinionId,
    caseId: record.caseId,
    caseRevision: record.revision,
    predecessorId: null,
    act,
    reasons: act === 'approve' ? [] : draft.reasons.map(({ code, text }) => ({ code, text: text.trim() })),
    text: draft.text.trim(),
    documentsSeen: record.documents.flatMap(({ documentId, sha256 }) => {
      const pages = seen.get(documentId) ?? [];
      return pages.length === 0
        ? []
        : [{ documentId, sha256, pages: pages.toSorted((one, other) => one - other) }];
    }),
    readingsUsed: record.documents.flatMap(({ sha256 }) => {
      const outcome = outcomes.get(sha256);
      return outcome?.status === 'read'
        ? [{ sha256, engine: outcome.readings.engine, directory: outcome.readings.directory }]
        : [];
    }),
    checksShown: checks.map(({ id, level, blocking, documentId, message }) => ({
      id,
      level,
      blocking,
      documentId,
      message,
    })),
    overrides: act === 'approve' ? overridesOf(draft, checks) : [],
    words: wordsOf(draft, checks),
    corrections: correctionsOf(draft, record),
    versions: {
      policyPack: reference.policyPack.version,
      calendar: reference.calendar.version,
      directory: reference.directory.version,
      rules: rulesVersion,
      engine: session.engine,
      app: session.app,
    },
    judgedBy: session.account.userId,
    judgedAt: input.judgedAt,
    clockOffsetMs: input.clockOffsetMs,
  };
}

/** Reasons given against checks that still stand; one left over from a check that has passed since is dropped. */
const overridesOf = (draft: Draft, checks: readonly CheckResult[]): Opinion['overrides'] =>
  wordsOf(draft, checks).flatMap(({ checkId, documentId, finding, reason }) => {
    const check = checks.find((one) => one.id === checkId && one.documentId === documentId);
    const stands = check !== undefined && check.level !== 'pass' && check.level !== 'na';
    return finding === 'pass' && stands && reason !== '' ? [{ checkId, documentId, reason }] : [];
  });

/** The words on checks that were shown; a contradiction whose reason was never written says nothing. */
const wordsOf = (draft: Draft, checks: readonly CheckResult[]): WordOnCheck[] =>
  checks.flatMap((check) => {
    const word = wordOn(draft, check);
    if (word === undefined) return [];
    const reason = word.reason.trim();
    if (reason === '' && contradicts(word.finding, check.level)) return [];
    return [{ checkId: check.id, documentId: check.documentId, finding: word.finding, reason }];
  });

/** Corrections of papers that the case still has. */
const correctionsOf = (draft: Draft, record: CaseRecord): Correction[] =>
  draft.corrections.filter((one) => record.documents.some(({ documentId }) => documentId === one.documentId));

/** The draft that an opinion came from, for taking it back or judging anew. */
export const draftOf = (opinion: Opinion): Draft => ({
  act: opinion.act,
  reasons: opinion.reasons,
  text: opinion.text,
  words: Object.fromEntries(
    [
      // opinions from before there were words have overrides only
      ...opinion.overrides.map((override) => ({ ...override, finding: 'pass' as const })),
      ...(opinion.words ?? []),
    ].flatMap(({ checkId, documentId, finding, reason }) => {
      const shown = opinion.checksShown.find((one) => one.id === checkId && one.documentId === documentId);
      const key = checkKey({ id: checkId, documentId });
      return shown === undefined ? [] : [[key, { finding, reason, on: shown.level }]];
    }),
  ),
  corrections: opinion.corrections ?? [],
  seen: opinion.documentsSeen.map(({ documentId, pages }) => ({ documentId, pages })),
});
