import type { Institution } from '../../../domain/institution.ts';
import { matchInstitution, type MatchKind, type NearInstitution } from '../../../text/match-institution.ts';
import { countedDate } from '../dates/counted-date.ts';
import type { ReadPaper } from '../../paper-input.ts';

/** Who issued the paper by its letterhead (出具机构). */
export type Issuer =
  | { readonly institution: Institution; readonly how: MatchKind }
  | { readonly institution: null; readonly nearest: readonly NearInstitution[] };

/**
 * The institution of the letterhead, where it is certain: recognised by the engine, or spelled as the directory spells
 * it. A former name must have been in force on the date of the paper (else on the reference date).
 */
export function issuerOf(paper: ReadPaper): Issuer {
  const { readings, directory, referenceDate } = paper;
  const letterhead = readings.fields.institution;
  if (letterhead === null) return { institution: null, nearest: [] };
  const onDate = countedDate(paper).chosen?.value ?? referenceDate;
  const match = matchInstitution(letterhead.value, directory, { onDate });
  const byCode = (code: string): Institution | undefined =>
    directory.institutions.find((institution) => institution.code === code);
  if (match.code !== null && match.certain) {
    const institution = byCode(match.code);
    if (institution !== undefined) return { institution, how: match.how };
  }
  const expired = match.code !== null && match.how === 'former';
  const recognised = letterhead.code === null || expired ? undefined : byCode(letterhead.code);
  if (recognised !== undefined) return { institution: recognised, how: 'exact' };
  return {
    institution: null,
    nearest: match.code === null ? match.nearest : [{ code: match.code, name: match.name, distance: 0 }],
  };
}
