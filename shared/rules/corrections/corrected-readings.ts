import type { CorrectedField, Correction } from '../../domain/correction.ts';
import type { Fields, Readings, ReadValue } from '../../readings/schema.ts';

/** Whether a person read this field of a paper. */
export const readByHand = (corrections: readonly Correction[] | undefined, field: CorrectedField): boolean =>
  corrections?.some((one) => one.kind === 'field' && one.field === field) === true;

/**
 * What was read of a paper, with the fields that a person read instead: certain, and not by hand in the sense of
 * handwriting, which only the engine has to doubt. `corrections` are those of this paper.
 */
export function correctedReadings(readings: Readings, corrections: readonly Correction[]): Readings {
  const own = corrections.filter((one) => one.kind === 'field');
  if (own.length === 0) return readings;
  const fields: Fields = { ...readings.fields };
  for (const { field, value, page, polygon } of own) {
    const read: ReadValue = { value, page, polygon, confidence: 1, handwritten: false };
    if (field === 'name') fields.patientName = read;
    else if (field === 'idNumber') fields.idNumber = read;
    else fields.institution = { ...read, code: null };
  }
  return { ...readings, fields };
}
