import type { Directory } from '../../../shared/domain/institution.ts';

/** One wording under which an institution may stand on a seal: its name, an alias (简称), a former name (曾用名) or a campus (院区). */
export interface NameOnSeal {
  readonly code: string;
  /** The institution's present name. */
  readonly name: string;
  /** The characters of this wording, in order. */
  readonly characters: readonly string[];
}

const SHORTEST = 4;
const LONGEST = 24;

/** All wordings of a directory, each once per institution. Spaces and punctuation do not stand on seals. */
export function namesOnSeals(directory: Directory): NameOnSeal[] {
  return directory.institutions.flatMap((institution) => {
    const former = (institution.formerNames ?? []).map((entry) =>
      typeof entry === 'string' ? entry : entry.name,
    );
    const wordings = [
      institution.name,
      ...(institution.aliases ?? []),
      ...former,
      ...(institution.campuses ?? []),
    ];
    const cut = wordings.map((wording) => wording.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, ''));
    return [...new Set(cut)]
      .map((wording) => [...wording])
      .filter((characters) => characters.length >= SHORTEST && characters.length <= LONGEST)
      .map((characters) => ({ code: institution.code, name: institution.name, characters }));
  });
}
