import type { CheckLevel, DocType } from '../../../shared/domain/enumerations.ts';
import type { Institution } from '../../../shared/domain/institution.ts';
import type { FileTruth, PaperCheck } from './record.ts';

/** Papers that must stand within six months (S29, S44). */
const DATED = new Set<DocType>(['DIAG_CERT', 'DISCHARGE', 'OUTPATIENT', 'LAB', 'IMAGING']);
/** Papers that stand on their seal alone (S21, S36, S43). */
const SEALED = new Set<DocType>(['DIAG_CERT', 'DISCHARGE', 'OUTPATIENT']);

/** The slots of CM-01, each met by any of its alternatives (domain 3.2). */
export const SLOTS: readonly (readonly DocType[][])[] = [
  [['ID_FRONT', 'ID_BACK'], ['EVOUCHER']],
  [['FORM']],
  [['DIAG_CERT']],
  [['LAB'], ['IMAGING'], ['PATHOLOGY'], ['FUNCTION'], ['GENE']],
  [['DISCHARGE'], ['OUTPATIENT']],
];

/** Last day on which a paper of six months is still recent (DT-02): same day six months on, or the last of that month. */
export function validThrough(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Days left at or under which a passing paper is marked 临界, as in the sample pack. */
const CAUTION_DAYS = 7;

function recency(through: string, submittedOn: string): CheckLevel {
  const daysLeft = (Date.parse(through) - Date.parse(submittedOn)) / 86_400_000;
  return daysLeft < 0 ? 'fail' : daysLeft <= CAUTION_DAYS ? 'warn' : 'pass';
}

/** What a file says, without the levels that follow from it. */
export type Facts = Omit<FileTruth, 'expected'> & { doctorNamed: boolean };

/** The right level of each check of one paper, worked out from what is true and not from what can be read. */
export function expectedLevels(
  facts: Facts,
  applicant: string,
  submittedOn: string,
  issuer: Institution | null,
): Record<PaperCheck, CheckLevel> {
  const unreadable = facts.error !== null || !facts.legible;
  const of = (applies: boolean, level: () => CheckLevel): CheckLevel =>
    !applies ? 'na' : unreadable ? 'unknown' : level();
  const official = facts.seals.filter(({ kind }) => kind === 'institution');
  const report = facts.docType === 'LAB' || facts.docType === 'IMAGING';
  const { countedDate } = facts;
  return {
    'SE-01': of(SEALED.has(facts.docType) || report, () => {
      if (report) return official.length > 0 || facts.doctorNamed ? 'pass' : 'warn';
      if (official.length === 0) return 'fail';
      return facts.colour ? 'pass' : 'unknown';
    }),
    'SE-04': of((SEALED.has(facts.docType) || report) && (official.length > 0 || unreadable), () =>
      official.every(({ institution }) => institution === facts.institution) ? 'pass' : 'fail',
    ),
    'DT-01': of(DATED.has(facts.docType), () =>
      countedDate === null ? 'unknown' : countedDate <= submittedOn ? 'pass' : 'fail',
    ),
    'DT-02': of(DATED.has(facts.docType), () =>
      countedDate === null ? 'unknown' : recency(validThrough(countedDate), submittedOn),
    ),
    'HO-02': of(SEALED.has(facts.docType), () => (/^[二三]级/.test(issuer?.level ?? '') ? 'pass' : 'fail')),
    'ID-04': of(facts.error !== null || facts.patientName !== null, () =>
      facts.patientName === applicant ? 'pass' : 'fail',
    ),
  };
}

/** The slots that no uploaded paper fills. */
export function missingSlots(docTypes: readonly DocType[]): DocType[][] {
  const present = new Set(docTypes);
  return SLOTS.filter((slot) => !slot.some((all) => all.every((type) => present.has(type)))).map(
    (slot) => slot[0]!,
  );
}
