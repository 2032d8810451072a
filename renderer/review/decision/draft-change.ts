import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import type { DocumentId } from '../../../shared/domain/identifiers.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { fillPlaceholders } from '../../../shared/rules/advice/placeholders.ts';
import { prefilledReasons } from '../../../shared/rules/advice/prefilled-reasons.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { Draft } from '../../store/draft.ts';

/** Reason types that an act may carry: 补正 B, 不予认定 N and R (domain 5). */
const typesOf: Record<OpinionAct, readonly string[]> = { approve: [], supplement: ['B'], reject: ['N', 'R'] };

/** The reasons of the pack that can be added under an act, in the pack's order. */
export const offeredReasons = (pack: PolicyPack, act: OpinionAct): PolicyPack['reasons'] =>
  pack.reasons.filter((reason) => typesOf[act].includes(reason.type));

/** Whether every check that calls for a reason is met by now, so that its wording may be out of date. */
export function isAnswered(code: string, checks: readonly CheckResult[], pack: PolicyPack): boolean {
  const callers = pack.reasons.find((reason) => reason.code === code)?.checks ?? [];
  const own = checks.filter(({ id }) => callers.includes(id));
  return own.length > 0 && own.every(({ level }) => level === 'pass' || level === 'na');
}

/**
 * The draft with another act chosen. Changing the act brings the reasons that the failed checks suggest for it; choosing
 * the same act again keeps what was edited.
 */
export function withAct(
  draft: Draft,
  act: OpinionAct,
  checks: readonly CheckResult[],
  pack: PolicyPack,
): Draft {
  if (draft.act === act) return draft;
  const reasons = prefilledReasons(checks, pack, act)
    .filter((reason) => reason.chosen)
    .map(({ code, text }) => ({ code, text }));
  return { ...draft, act, reasons };
}

/** The draft with one more reason; its wording is filled from the check that suggests it, as far as one does. */
export function withReason(
  draft: Draft,
  code: string,
  checks: readonly CheckResult[],
  pack: PolicyPack,
): Draft {
  const reason = pack.reasons.find((offered) => offered.code === code);
  if (reason === undefined || draft.act === null) return draft;
  const suggested = prefilledReasons(checks, pack, draft.act).find((prefilled) => prefilled.code === code);
  const text = suggested?.text ?? fillPlaceholders(reason.text, {}).text;
  return { ...draft, reasons: [...draft.reasons, { code, text }] };
}

/** The draft with the wording of one reason changed, by position. */
export const withReasonText = (draft: Draft, position: number, text: string): Draft => ({
  ...draft,
  reasons: draft.reasons.map((reason, index) => (index === position ? { ...reason, text } : reason)),
});

/** The draft without one reason, by position. */
export const withoutReason = (draft: Draft, position: number): Draft => ({
  ...draft,
  reasons: draft.reasons.filter((_, index) => index !== position),
});

/** The draft with one page more seen; the same draft when it was seen before. */
export function withSeen(draft: Draft, documentId: DocumentId, page: number): Draft {
  const known = draft.seen.find((entry) => entry.documentId === documentId);
  if (known?.pages.includes(page) === true) return draft;
  const pages = [...(known?.pages ?? []), page].toSorted((one, other) => one - other);
  return {
    ...draft,
    seen: [...draft.seen.filter((entry) => entry.documentId !== documentId), { documentId, pages }],
  };
}
