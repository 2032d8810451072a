import { createRandom, type Random } from '../../random.ts';
import type { ReportDirectory } from '../directory/institutions.ts';
import { daysLater, sixMonthsLater } from '../print/dates.ts';
import { drawSeals } from './draw-seals.ts';
import {
  APPLICANT_PAPERS,
  HARMS,
  issuerOf,
  type Condition,
  type Fault,
  type Issuer,
  type PagePlan,
  type PaperKind,
} from './page-plan.ts';
import {
  CONDITION_SHARES,
  FAULT_SHARES,
  FAULTS_OF_REPORTS,
  KIND_SHARES,
  share,
  SITTER_SHARES,
} from './shares.ts';

/** Every so many pages two follow each other with the very same impression on papers of two people. */
const REPEATED = 60;

/** Golden-ratio sequences: any stretch of numbers holds every condition, kind and fault in its share. */
const fraction = (number: number, step: number, from: number): number => (from + number * step) % 1;

/** What page `number` (from 0) of the report with this seed shows; independent of how many pages are made. */
export function drawPlan(seed: string, number: number, { directory, outsiders }: ReportDirectory): PagePlan {
  const label = `report/${seed}/${number}`;
  const random = createRandom(label);
  const start = createRandom(`report-start/${seed}`);
  const wishedCondition = share(CONDITION_SHARES, fraction(number, 0.6180339887, start.next()));
  const kind = share(KIND_SHARES, fraction(number, 0.7548776662, start.next()));
  const wished = share(FAULT_SHARES, fraction(number, 0.5698402909, start.next()));
  const ofApplicant = (APPLICANT_PAPERS as readonly PaperKind[]).includes(kind);
  const condition = ofApplicant ? conditionOfApplicants(wishedCondition, kind) : wishedCondition;
  const electronic =
    condition !== 'pdf-digital' || random.next() > 0.35 ? null : random.next() < 0.7 ? 'intact' : 'changed';
  const fault = faultOf(kind, wished, condition, electronic);
  const higher = directory.institutions.filter(({ level }) => /^[二三]/.test(level));
  const lower = directory.institutions.filter(({ level }) => !/^[二三]/.test(level));
  const pair = Math.floor(number / 2);
  const repeated = (pair * 2) % REPEATED === 0 ? `report/${seed}/impression-${pair}` : null;
  const issuing = repeated === null ? random : createRandom(`${repeated}/issuer`);
  const outsider = (): Issuer => ({ name: random.pick(outsiders), code: null, level: null });
  const foreign = issuing.next();
  const issuer =
    fault === 'level-one'
      ? issuerOf(random.pick(lower))
      : foreign < 0.15
        ? { name: issuing.pick(outsiders), code: null, level: null }
        : issuerOf(issuing.pick(higher));
  const owner =
    fault !== 'seal-of-another-hospital'
      ? issuer
      : random.next() < 0.45
        ? outsider()
        : neighbourOf(issuer, higher.map(issuerOf), random);
  const asOf = daysLater('2026-01-05', random.integer(0, 300));
  const byHand = (): boolean => kind === 'DIAG_CERT' && condition !== 'pdf-digital' && random.next() < 0.2;
  const seals = drawSeals(
    { kind, fault, owner, label, repeated: owner === issuer && fault !== 'level-one' ? repeated : null },
    random.fork('seals'),
  );
  return {
    label,
    number,
    condition,
    fault,
    kind,
    asOf,
    date: fault === 'no-date' ? null : drawDate(fault, asOf, random),
    issuer,
    seals,
    personalSeals: ofApplicant
      ? 0
      : fault === 'personal-seal-only'
        ? random.integer(1, 2)
        : random.next() < 0.2
          ? 1
          : 0,
    personalWithin: random.next() < 0.3,
    fingerprint: random.next() < (kind === 'FORM' ? 0.4 : ofApplicant ? 0 : 0.07),
    hand: { date: byHand(), name: byHand(), diagnosis: byHand() },
    signed: random.next() > (kind === 'FORM' ? 0.25 : 0.08),
    folio: random.next() < 0.4 ? drawFolio(random) : null,
    harm:
      fault === 'illegible'
        ? { kind: random.pick(HARMS), field: random.next() < 0.7 ? 'date' : 'name' }
        : null,
    electronic,
    heic: condition.startsWith('photo') && random.next() < 0.1,
    sitter: share(SITTER_SHARES, random.next()),
  };
}

/** Nobody hands in a card as a born-digital PDF, nor a photograph in grey. */
function conditionOfApplicants(wished: Condition, kind: PaperKind): Condition {
  if (wished === 'pdf-digital') return 'pdf-scan';
  return kind === 'PHOTO' && wished === 'grey' ? 'photo' : wished;
}

function faultOf(
  kind: PaperKind,
  wished: Fault,
  condition: Condition,
  electronic: PagePlan['electronic'],
): Fault {
  if ((APPLICANT_PAPERS as readonly PaperKind[]).includes(kind)) return 'none';
  const report = kind === 'LAB' || kind === 'IMAGING';
  const fault = report && !FAULTS_OF_REPORTS.includes(wished) ? 'none' : wished;
  if (condition !== 'pdf-digital') return fault;
  if (electronic === 'changed') return 'signature-broken';
  return fault === 'illegible' || fault === 'date-covered' ? 'none' : fault;
}

function drawFolio(random: Random): readonly [number, number] {
  const of = random.integer(1, 4);
  return [random.integer(1, of), of];
}

/** Another institution, most often one that differs in a character or two. */
function neighbourOf(issuer: Issuer, all: readonly Issuer[], random: Random): Issuer {
  const others = all.filter(({ name }) => name !== issuer.name);
  if (random.next() < 0.3) return random.pick(others);
  const letters = [...issuer.name];
  const near = others.filter(({ name }) => {
    const own = [...name];
    return own.length === letters.length && own.filter((letter, at) => letter !== letters[at]).length <= 2;
  });
  return random.pick(near.length > 0 ? near : others);
}

/** The date that counts: within six months, or too old by one day up to two years. */
function drawDate(fault: Fault, asOf: string, random: Random): string {
  if (fault !== 'too-old') return daysLater(asOf, -random.integer(0, 150));
  let date = daysLater(asOf, -random.integer(178, random.next() < 0.3 ? 190 : 900));
  while (sixMonthsLater(date) >= asOf) date = daysLater(date, -1);
  return date;
}
