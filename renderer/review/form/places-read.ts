import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Fields, Readings, ReadingOutcome, ReadValue } from '../../../shared/readings/schema.ts';
import { correctedReadings } from '../../../shared/rules/corrections/corrected-readings.ts';
import { normaliseInstitutionName } from '../../../shared/text/institution-name.ts';
import { couldBeMisreading, sameName } from '../../../shared/text/person-name.ts';

/** How a value on a paper stands to the application: the same, the same person or place written otherwise, another. */
export type Agreement = 'same' | 'variant' | 'different';

/** A place where a field of the application was read. */
export interface PlaceRead {
  readonly document: DocumentEntry;
  readonly value: ReadValue;
  readonly agreement: Agreement;
  /** Turn that makes its page upright. */
  readonly turn: Readings['pages'][number]['rotation'];
}

/** Fields of the application that are compared with the papers. */
export type ComparedField = 'name' | 'certNo' | 'sex' | 'institution' | 'doctor';

const certNoForm = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();

/** Masked digits on a paper (`510499********1234`) agree with any digit. */
function sameCertNo(read: string, stated: string): Agreement {
  const one = certNoForm(read);
  const other = certNoForm(stated);
  const fits =
    one.length === other.length && [...one].every((digit, at) => digit === '*' || digit === other[at]);
  return fits ? 'same' : 'different';
}

/** What could be a misreading is a doubt for a person to settle, not a contradiction. */
function readName(read: string, stated: string): Agreement {
  const same = sameName(read, stated);
  return same === 'different' && couldBeMisreading(read, stated) ? 'variant' : same;
}

const compare: Record<
  ComparedField,
  (fields: Fields, stated: string, code: string | null) => { value: ReadValue; agreement: Agreement } | null
> = {
  name: ({ patientName }, stated) =>
    patientName && { value: patientName, agreement: readName(patientName.value, stated) },
  certNo: ({ idNumber }, stated) =>
    idNumber && { value: idNumber, agreement: sameCertNo(idNumber.value, stated) },
  sex: ({ sex }, stated) =>
    sex && { value: sex, agreement: sex.value.trim() === stated ? 'same' : 'different' },
  doctor: ({ doctor }, stated) => doctor && { value: doctor, agreement: readName(doctor.value, stated) },
  institution: ({ institution }, stated, code) => {
    if (institution === null) return null;
    if (institution.code !== null && code !== null)
      return { value: institution, agreement: institution.code === code ? 'same' : 'different' };
    const equal = normaliseInstitutionName(institution.value) === normaliseInstitutionName(stated);
    // without a verified code a different spelling is a doubt, not a contradiction
    return { value: institution, agreement: equal ? 'same' : 'variant' };
  },
};

/**
 * Every place where a field was read, by the engine or by a person instead, in the order of the papers, each compared with
 * what the application states.
 */
export const placesRead = (
  field: ComparedField,
  stated: string,
  code: string | null,
  documents: readonly DocumentEntry[],
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  corrections: readonly Correction[] = [],
): PlaceRead[] =>
  documents.flatMap((document) => {
    const outcome = outcomes.get(document.sha256);
    if (outcome?.status !== 'read') return [];
    const own = corrections.filter(({ documentId }) => documentId === document.documentId);
    const found = compare[field](correctedReadings(outcome.readings, own).fields, stated, code);
    if (found === null) return [];
    const page = outcome.readings.pages.find(({ index }) => index === found.value.page);
    return [{ document, ...found, turn: page?.rotation ?? 0 }];
  });

/** The agreement that a person must know of: the worst of all places, `null` where nothing was read. */
export function worstAgreement(places: readonly PlaceRead[]): Agreement | null {
  if (places.length === 0) return null;
  const has = (agreement: Agreement): boolean => places.some((place) => place.agreement === agreement);
  return has('different') ? 'different' : has('variant') ? 'variant' : 'same';
}
