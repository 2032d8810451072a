import type { CheckResult } from './check-result.ts';
import type { PaperInput } from './paper-input.ts';
import { dateConflict } from './paper/dates/conflict.ts';
import { dateSanity } from './paper/dates/sanity.ts';
import { dateSequence } from './paper/dates/sequence.ts';
import { file } from './paper/file.ts';
import { institutionKnown } from './paper/issuer/known.ts';
import { institutionLevel, institutionLevelForDisease } from './paper/issuer/level.ts';
import { identityNumberAgrees, nameAgrees } from './paper/person.ts';
import { colourCopy, legibility } from './paper/picture.ts';
import { recency } from './paper/dates/recency.ts';
import { sealTypeAccepted } from './paper/seals/accepted-type.ts';
import { sealColour } from './paper/seals/colour.ts';
import { copiedSeal } from './paper/seals/copied.ts';
import { electronicSignature } from './paper/seals/electronic.ts';
import { sealLegible } from './paper/seals/legible.ts';
import { sealInstitution } from './paper/seals/same-institution.ts';
import { sealPresence } from './paper/seals/presence.ts';
import { severalInstitutions } from './paper/seals/several.ts';

/** The checks that one paper can answer, in the order in which a reviewer looks. `null`: says nothing here. */
const paperChecks: readonly ((input: PaperInput) => CheckResult | null)[] = [
  file,
  legibility,
  colourCopy,
  sealPresence,
  sealTypeAccepted,
  sealLegible,
  sealInstitution,
  sealColour,
  electronicSignature,
  copiedSeal,
  severalInstitutions,
  dateSanity,
  recency,
  dateSequence,
  dateConflict,
  institutionKnown,
  institutionLevel,
  institutionLevelForDisease,
  nameAgrees,
  identityNumberAgrees,
];

/**
 * Every check of one paper (核查). Pure: the same input gives the same results at the workstation, at the centre and on
 * the command line. The age of a paper is judged on its own here; within a case see `checkCase`.
 */
export const checkPaper = (input: PaperInput): CheckResult[] =>
  paperChecks.map((check) => check(input)).filter((result) => result !== null);
