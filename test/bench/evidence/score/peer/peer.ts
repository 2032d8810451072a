import type { PageTruth } from '../../../../corpus/report/truth.ts';
import { findDatesIn } from './peer-dates.ts';
import type { Trial } from '../trial.ts';

/**
 * Trials of the peer, as kind to it as can be: a value counts as read when it stands anywhere in the text, blanks aside,
 * although plain text says neither which of several dates counts nor whose name it is. Papers of the applicant and those that
 * nobody can read, or on which a pasted seal may hide something, are left out.
 */
export function peerTrials(truth: PageTruth, text: string): Trial[] {
  const joined = text.normalize('NFKC').replaceAll(/\s/gu, '');
  const contains = (figure: Trial['figure'], value: string): Trial => ({
    figure,
    hit: joined.includes(value),
    seen: value,
  });
  const isHidden = truth.fault === 'illegible' || truth.seals.some(({ copy }) => copy === 'pasted');
  if (isHidden || truth.issuer === null) return [];
  const trials = [contains('peerIssuer', truth.issuer.name)];
  if (!truth.hand.name && truth.patientName !== null) trials.push(contains('peerName', truth.patientName));
  if (truth.idNumber !== null) trials.push(contains('peerIdNumber', truth.idNumber));
  if (truth.countedDate !== null && !truth.hand.date)
    trials.push({
      figure: 'peerDate',
      hit: findDatesIn(joined).has(truth.countedDate),
      seen: truth.countedDate,
    });
  return trials;
}
