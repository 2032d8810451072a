import type { SealType } from '../../../../shared/domain/enumerations.ts';
import { createRandom, type Random } from '../../random.ts';
import type { ReportDirectory } from '../directory/institutions.ts';
import { daysLater, sixMonthsLater } from '../print/dates.ts';
import {
  issuerOf,
  type Condition,
  type Fault,
  type Issuer,
  type PagePlan,
  type PaperKind,
  type SealPlan,
} from './page-plan.ts';

const conditionShares: readonly (readonly [Condition, number])[] = [
  ['scan', 0.2],
  ['scan-compressed', 0.14],
  ['photo', 0.2],
  ['photo-hard', 0.12],
  ['rotated', 0.1],
  ['grey', 0.08],
  ['pdf-scan', 0.08],
  ['pdf-digital', 0.08],
];
const kindShares: readonly (readonly [PaperKind, number])[] = [
  ['DIAG_CERT', 0.5],
  ['DISCHARGE', 0.19],
  ['OUTPATIENT', 0.12],
  ['LAB', 0.1],
  ['IMAGING', 0.09],
];
/** Faults of papers that need a seal; a report (LAB, IMAGING) can only be too old, undated or of another hospital. */
const faultShares: readonly (readonly [Fault, number])[] = [
  ['none', 0.36],
  ['too-old', 0.16],
  ['seal-of-another-hospital', 0.15],
  ['no-seal', 0.08],
  ['personal-seal-only', 0.06],
  ['level-one', 0.07],
  ['refused-seal-type', 0.05],
  ['no-date', 0.04],
  ['date-covered', 0.03],
];
const placeShares: readonly (readonly [SealPlan['place'], number])[] = [
  ['date', 0.34],
  ['signature', 0.24],
  ['clear', 0.24],
  ['name', 0.12],
  ['edge', 0.06],
];
const accepted: Record<PaperKind, readonly SealType[]> = {
  DIAG_CERT: ['DIAG', 'DIAG', 'DIAG', 'OFFICIAL', 'MEDAFFAIRS', 'INSUOFFICE'],
  DISCHARGE: ['MEDREC', 'MEDREC', 'OFFICIAL', 'DISCHARGE'],
  OUTPATIENT: ['OUTP_MEDREC', 'OUTP_MEDREC', 'OFFICIAL', 'OUTPATIENT_DEPT'],
  LAB: ['LABREPORT', 'LABREPORT', 'OFFICIAL'],
  IMAGING: ['IMAGINGREPORT', 'IMAGINGREPORT', 'OFFICIAL'],
};
const refused: Record<PaperKind, readonly SealType[]> = {
  DIAG_CERT: ['FEE', 'LABREPORT', 'IMAGINGREPORT'],
  DISCHARGE: ['FEE', 'LABREPORT', 'OUTPATIENT_DEPT'],
  OUTPATIENT: ['FEE', 'LABREPORT', 'DISCHARGE'],
  LAB: ['FEE'],
  IMAGING: ['FEE'],
};
const sealed = (kind: PaperKind): boolean => kind !== 'LAB' && kind !== 'IMAGING';
const onReports: readonly Fault[] = ['none', 'too-old', 'seal-of-another-hospital', 'no-date'];

function share<T>(shares: readonly (readonly [T, number])[], at: number): T {
  let sum = 0;
  for (const [value, part] of shares) {
    sum += part;
    if (at < sum) return value;
  }
  return shares[0]![0];
}

/** Golden-ratio sequences: any stretch of numbers holds every condition, kind and fault in its share. */
const fraction = (number: number, step: number, from: number): number => (from + number * step) % 1;

/** What page `number` (from 0) of the report with this seed shows; independent of how many pages are made. */
export function drawPlan(seed: string, number: number, { directory, outsiders }: ReportDirectory): PagePlan {
  const label = `report/${seed}/${number}`;
  const random = createRandom(label);
  const start = createRandom(`report-start/${seed}`);
  const condition = share(conditionShares, fraction(number, 0.6180339887, start.next()));
  const kind = share(kindShares, fraction(number, 0.7548776662, start.next()));
  const wished = share(faultShares, fraction(number, 0.5698402909, start.next()));
  const fault = sealed(kind) || onReports.includes(wished) ? wished : 'none';
  const higher = directory.institutions.filter(({ level }) => /^[二三]/.test(level));
  const lower = directory.institutions.filter(({ level }) => !/^[二三]/.test(level));
  const outsider = (): Issuer => ({ name: random.pick(outsiders), code: null, level: null });
  const foreign = random.next();
  const issuer =
    fault === 'level-one'
      ? issuerOf(random.pick(lower))
      : foreign < 0.15
        ? outsider()
        : issuerOf(random.pick(higher));
  const owner =
    fault !== 'seal-of-another-hospital'
      ? issuer
      : random.next() < 0.45
        ? outsider()
        : neighbourOf(issuer, higher.map(issuerOf), random);
  const asOf = daysLater('2026-01-05', random.integer(0, 300));
  const types = fault === 'refused-seal-type' ? refused[kind] : accepted[kind];
  const noSeal =
    fault === 'no-seal' || fault === 'personal-seal-only' || (!sealed(kind) && random.next() < 0.35);
  const first: SealPlan = { of: owner, type: random.pick(types), ...drawPlace(random) };
  const second =
    random.next() < 0.05 && fault === 'none'
      ? [{ ...first, type: random.pick(types), ...drawPlace(random) }]
      : [];
  if (second[0] !== undefined) second[0].place = 'clear';
  const certificate = kind === 'DIAG_CERT';
  return {
    label,
    number,
    condition,
    fault,
    kind,
    asOf,
    date: fault === 'no-date' ? null : drawDate(fault, asOf, random),
    issuer,
    seals: noSeal && !(fault === 'seal-of-another-hospital') ? [] : [first, ...second],
    personalSeals: fault === 'personal-seal-only' ? random.integer(1, 2) : random.next() < 0.2 ? 1 : 0,
    fingerprint: random.next() < 0.07,
    hand: {
      date: certificate && condition !== 'pdf-digital' && random.next() < 0.2,
      name: certificate && condition !== 'pdf-digital' && random.next() < 0.2,
      diagnosis: certificate && condition !== 'pdf-digital' && random.next() < 0.2,
    },
  };
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

function drawPlace(random: Random): Pick<SealPlan, 'state' | 'place' | 'turn'> {
  const wear = random.next();
  const turned = random.next();
  return {
    state: wear < 0.74 ? 'good' : wear < 0.86 ? 'middling' : 'poor',
    place: share(placeShares, random.next()),
    turn: turned < 0.55 ? random.normal() * 7 : turned < 0.85 ? random.normal() * 35 : random.between(0, 360),
  };
}

/** The date that counts: within six months, or too old by one day up to two years. */
function drawDate(fault: Fault, asOf: string, random: Random): string {
  if (fault !== 'too-old') return daysLater(asOf, -random.integer(0, 150));
  let date = daysLater(asOf, -random.integer(178, random.next() < 0.3 ? 190 : 900));
  while (sixMonthsLater(date) >= asOf) date = daysLater(date, -1);
  return date;
}
