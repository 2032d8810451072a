import type { Correction } from '../../domain/correction.ts';
import type { DateReading } from '../../readings/schema.ts';

/** The date that a person chose or typed for a paper, as a reading beyond doubt; `null` where nobody did. */
export function dateByHand(corrections: readonly Correction[]): DateReading | null {
  const own = corrections.findLast((one) => one.kind === 'date');
  if (own === undefined) return null;
  const { dateKind: kind, value, page, polygon } = own;
  return { label: '', kind, value, page, polygon, confidence: 1, handwritten: false };
}
