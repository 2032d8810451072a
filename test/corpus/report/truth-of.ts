import type { Capture } from './capture/raster.ts';
import { drawMatter } from './papers/draw-matter.ts';
import { HOSPITAL_PAPERS, type PagePlan, type PaperKind } from './plan/page-plan.ts';
import type { Area } from './print/leaf.ts';
import type { Printed } from './print/matter.ts';
import type { Stamp } from './seals/stamp.ts';
import type { PageTruth } from './truth.ts';

/** What is true about a page before it is kept under a seed. */
export type MadeTruth = Omit<PageTruth, 'seed' | 'peerFile'>;

/** A page that was made, as far as its truth depends on it. */
export interface Made {
  plan: PagePlan;
  printed: Printed;
  stamps: readonly Stamp[];
  place: Capture['place'];
  /** Clockwise degrees by which the stored pixels were turned. */
  turn: number;
  file: string;
}

/** Writes down what is true about a page. */
export function truthOf({ plan, printed, stamps, place, turn, file }: Made): MadeTruth {
  const { person, doctor, visitNumber, diagnoses, card } = drawMatter(plan).matter;
  const outline = ([left, top, right, bottom]: Area): [number, number][] => [
    place(left, top),
    place(right, top),
    place(right, bottom),
    place(left, bottom),
  ];
  const ofHospital = (HOSPITAL_PAPERS as readonly PaperKind[]).includes(plan.kind);
  const named = plan.kind !== 'PHOTO' && plan.kind !== 'ID_BACK';
  const { signature } = printed;
  const signs = ofHospital || plan.kind === 'FORM';
  return {
    number: plan.number,
    file,
    condition: plan.condition,
    fault: plan.fault,
    docType: plan.kind,
    asOf: plan.asOf,
    rotation: (turn === 0 ? 0 : 360 - turn) as 0 | 90 | 180 | 270,
    colour: plan.condition !== 'grey',
    issuer: ofHospital ? plan.issuer : null,
    patientName: named ? person.name : null,
    idNumber: printed.idNumber === null ? null : person.idNumber,
    sex: named && plan.kind !== 'SSC' ? person.sex : null,
    age: printed.age,
    doctor: ofHospital && signature.manner === 'type' ? doctor : null,
    visitNumber: ofHospital ? visitNumber : null,
    folio: plan.folio === null || (!ofHospital && plan.kind !== 'FORM') ? null : [...plan.folio],
    validThrough: plan.kind === 'ID_BACK' ? card.validThrough : null,
    sitter: plan.kind === 'PHOTO' ? plan.sitter : null,
    diagnoses: ofHospital ? diagnoses : [],
    sections: [...printed.sections],
    countedDate: ofHospital && plan.fault !== 'date-covered' ? plan.date : null,
    hand: plan.hand,
    dateUnderSeal: ofHospital && stamps.some((stamp) => covers(stamp, printed.date)),
    seals: stamps.flatMap(({ truth, outline: rim }) =>
      truth === null ? [] : [{ ...truth, outline: rim.map(([x, y]) => place(x, y)) }],
    ),
    signature: signs
      ? { role: signature.role, manner: signature.manner, outline: outline(signature.area) }
      : null,
    harm: plan.harm?.kind ?? (plan.fault === 'date-covered' ? 'covered' : null),
    electronic:
      plan.electronic === null
        ? null
        : { signer: `${plan.issuer.name}电子签章`, intact: plan.electronic === 'intact' },
    format: file.split('.').at(-1)!,
  };
}

/** Whether the middle of an area lies under an institution's seal. */
function covers({ truth, outline, x, y }: Stamp, [left, top, right, bottom]: Area): boolean {
  if (truth?.kind !== 'institution') return false;
  const reach = Math.max(...outline.map(([px, py]) => Math.hypot(px - x, py - y)));
  return Math.hypot(((left + right) / 2 - x) / 1.35, (top + bottom) / 2 - y) < reach * 0.95;
}
