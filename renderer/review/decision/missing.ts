import { asJudged, contradicts } from '../../../shared/rules/advice/as-judged.ts';
import { hardFailures } from '../../../shared/rules/advice/recommend.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { Draft } from '../../store/draft.ts';
import { wordOn } from '../words/draft-words.ts';

/** Why an opinion cannot be submitted yet; each has its sentence under `review.decision.problem`. */
export type Problem =
  | 'no-act'
  | 'reason-required'
  | 'placeholder-left'
  | 'override-required'
  | 'own-finding-against'
  | 'word-without-reason'
  | 'text-too-long';

/** Words in brackets that a reason's wording still asks for. */
const placeholder = /【[^】]*】|\{[^}]*\}/;

/**
 * What stands between a draft and its submission, first thing first. A refusal or a request for papers needs a reason
 * in words; an approval needs a reason against each failed hard check and none that the person found failed; who
 * contradicts a check says why; the pack limits every text.
 */
export function problemOf(draft: Draft, checks: readonly CheckResult[], textLimit: number): Problem | null {
  if (draft.act === null) return 'no-act';
  const words = Object.values(draft.words);
  const texts = [draft.text, ...words.map(({ reason }) => reason), ...draft.reasons.map(({ text }) => text)];
  if (texts.some((text) => text.length > textLimit)) return 'text-too-long';
  if (draft.act === 'approve') {
    const judged = asJudged(checks, (check) => wordOn(draft, check));
    const against = checks.filter((_, index) => isHardFailure(judged[index]!));
    if (against.some((check) => wordOn(draft, check)?.finding === 'fail')) return 'own-finding-against';
    if (against.length > 0 || !hardFailures(checks).every((check) => isArgued(draft, check)))
      return 'override-required';
  }
  const bare = checks.some((check) => {
    const word = wordOn(draft, check);
    return word !== undefined && word.reason.trim() === '' && contradicts(word.finding, check.level);
  });
  if (bare) return 'word-without-reason';
  if (draft.act === 'approve') return null;
  if (draft.reasons.length === 0 || draft.reasons.some(({ text }) => text.trim() === ''))
    return 'reason-required';
  return draft.reasons.some(({ text }) => placeholder.test(text)) ? 'placeholder-left' : null;
}

const isHardFailure = (check: CheckResult): boolean => hardFailures([check]).length > 0;

/** A failed check is argued against where the person finds it met and says why. */
const isArgued = (draft: Draft, check: CheckResult): boolean => {
  const word = wordOn(draft, check);
  return word?.finding === 'pass' && word.reason.trim() !== '';
};
