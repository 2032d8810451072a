import { hardFailures } from '../../../shared/rules/advice/recommend.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { Draft } from '../../store/draft.ts';
import { checkKey } from '../check-key.ts';

/** Why an opinion cannot be submitted yet; each has its sentence under `review.decision.problem`. */
export type Problem =
  'no-act' | 'reason-required' | 'placeholder-left' | 'override-required' | 'text-too-long';

/** Words in brackets that a reason's wording still asks for. */
const placeholder = /【[^】]*】|\{[^}]*\}/;

/**
 * What stands between a draft and its submission, first thing first. A refusal or a request for papers needs a reason
 * in words; an approval needs a reason against each failed hard check; the pack limits every text.
 */
export function problemOf(draft: Draft, checks: readonly CheckResult[], textLimit: number): Problem | null {
  if (draft.act === null) return 'no-act';
  const texts = [draft.text, ...Object.values(draft.overrides), ...draft.reasons.map(({ text }) => text)];
  if (texts.some((text) => text.length > textLimit)) return 'text-too-long';
  if (draft.act === 'approve') {
    const argued = hardFailures(checks).every(
      (check) => (draft.overrides[checkKey(check)] ?? '').trim() !== '',
    );
    return argued ? null : 'override-required';
  }
  if (draft.reasons.length === 0 || draft.reasons.some(({ text }) => text.trim() === ''))
    return 'reason-required';
  return draft.reasons.some(({ text }) => placeholder.test(text)) ? 'placeholder-left' : null;
}
