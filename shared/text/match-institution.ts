import type { Directory, Institution } from '../domain/institution.ts';
import { editDistance } from './edit-distance.ts';
import { genericPlaces, isPaperTitle, normaliseInstitutionName } from './institution-name.ts';

/** How a text names an institution: by its name, an alias (别名), a former name (曾用名) or a campus (院区). */
export type MatchKind = 'exact' | 'alias' | 'former' | 'campus';

/** A neighbour of an unmatched text, as evidence for a person; never "the" institution. */
export interface NearInstitution {
  readonly code: string;
  readonly name: string;
  /** Edit distance divided by the longer length, 0…1. */
  readonly distance: number;
}

/**
 * The institution that a text names. `certain` only when the text is identical after normalisation, the title of the
 * paper aside, and a former name was in force on the date; otherwise it is one whose generic words alone differ
 * (人民, 医院 misread), or whose surroundings are unexplained: to be confirmed, not relied on.
 */
export type InstitutionMatch =
  | { readonly code: string; readonly name: string; readonly how: MatchKind; readonly certain: boolean }
  | { readonly code: null; readonly nearest: readonly NearInstitution[] };

interface Spelling {
  readonly institution: Institution;
  readonly how: MatchKind;
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

const spellingsOf = new WeakMap<Directory, readonly Spelling[]>();

/** Every spelling of the directory, longest first, so that a name inside a longer one never wins. */
function spellings(directory: Directory): readonly Spelling[] {
  const known = spellingsOf.get(directory);
  if (known !== undefined) return known;
  const all = directory.institutions.flatMap((institution): Spelling[] => {
    const spell = (how: MatchKind, text: string, from: string | null = null, to: string | null = null) => ({
      institution,
      how,
      text: normaliseInstitutionName(text),
      from,
      to,
    });
    return [
      spell('exact', institution.name),
      ...(institution.aliases ?? []).map((alias) => spell('alias', alias)),
      ...(institution.formerNames ?? []).map((former) =>
        typeof former === 'string'
          ? spell('former', former)
          : spell('former', former.name, former.from, former.to),
      ),
      ...(institution.campuses ?? []).map((campus) =>
        spell('campus', campus.includes(institution.name) ? campus : institution.name + campus),
      ),
    ];
  });
  const sorted = all.toSorted((a, b) => b.text.length - a.text.length);
  spellingsOf.set(directory, sorted);
  return sorted;
}

/**
 * Which institution of the directory a letterhead or seal names (SE-04, HO-01). Digits, 第一/第二/第三, 市/县/区 and place
 * names must be identical; a text that only resembles names gives `code: null` with its neighbours. A spelling that
 * two institutions share names neither. `onDate` (`YYYY-MM-DD`) is the date on which a former name must have been valid.
 */
export function matchInstitution(
  text: string,
  directory: Directory,
  options: { readonly onDate?: string } = {},
): InstitutionMatch {
  const wanted = normaliseInstitutionName(text);
  if (wanted === '') return { code: null, nearest: [] };
  const all = spellings(directory);
  const spelled = decide(
    all.filter((spelling) => wanted.startsWith(spelling.text) && isExplained(wanted, spelling.text)),
    true,
    options.onDate,
  );
  const match =
    spelled ??
    decide(
      all.filter((spelling) => wanted.includes(spelling.text)),
      false,
      options.onDate,
    ) ??
    decide(
      all.filter((spelling) => differsOnlyInGenericWords(wanted, spelling.text)),
      false,
      options.onDate,
    );
  if (match !== null) return match;
  return {
    code: null,
    /** Compared with the whole directory only when somebody asks. */
    get nearest() {
      return nearestOf(wanted, all);
    },
  };
}

const isExplained = (wanted: string, name: string): boolean =>
  wanted.length === name.length || isPaperTitle(wanted.slice(name.length));

/** The one institution among the longest spellings; `null` when there is none or more than one. */
function decide(
  candidates: readonly Spelling[],
  certain: boolean,
  onDate: string | undefined,
): InstitutionMatch | null {
  const longest = candidates.filter((candidate) => candidate.text.length === candidates[0]!.text.length);
  const first = longest[0];
  if (first === undefined || longest.some((other) => other.institution.code !== first.institution.code))
    return null;
  const inForce =
    onDate === undefined ||
    ((first.from === null || first.from <= onDate) && (first.to === null || onDate <= first.to));
  const { code, name } = first.institution;
  return { code, name, how: first.how, certain: certain && inForce };
}

function differsOnlyInGenericWords(wanted: string, name: string): boolean {
  if (wanted.length !== name.length) return false;
  const generic = genericPlaces(name);
  const differing = [...name].flatMap((character, index) => (character === wanted[index] ? [] : [index]));
  return differing.length <= 2 && differing.every((index) => generic.has(index));
}

function nearestOf(wanted: string, all: readonly Spelling[]): NearInstitution[] {
  const best = new Map<string, NearInstitution>();
  for (const { institution, text } of all) {
    const distance = editDistance(wanted, text) / Math.max(wanted.length, text.length);
    const known = best.get(institution.code);
    if (distance <= 0.5 && (known === undefined || distance < known.distance))
      best.set(institution.code, { code: institution.code, name: institution.name, distance });
  }
  return [...best.values()].toSorted((a, b) => a.distance - b.distance).slice(0, 3);
}
