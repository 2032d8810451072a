import * as circulation from '../../invented/medicine/circulation.ts';
import * as kidney from '../../invented/medicine/kidney.ts';
import * as metabolism from '../../invented/medicine/metabolism.ts';
import * as others from '../../invented/medicine/others.ts';
import { createRandom } from '../../random.ts';
import { drawCard, drawName, drawReportPerson } from '../people/person.ts';
import type { PagePlan, PaperKind } from '../plan/page-plan.ts';
import { drawForm } from '../print/dates.ts';
import type { Matter, PaperLayout } from '../print/matter.ts';
import { drawStyle } from '../print/style.ts';
import { FORMS } from './applicant/application-form.ts';
import { IDENTITY_BACK, IDENTITY_FRONT, PHOTOGRAPH, SOCIAL_SECURITY } from './applicant/cards.ts';
import { CERTIFICATES } from './certificate.ts';
import { DISCHARGES, OUTPATIENTS } from './records.ts';
import { IMAGING, LABORATORY } from './reports.ts';

const illnesses = [circulation, kidney, metabolism, others].flatMap((module) => Object.values(module));
const layouts: Record<PaperKind, readonly PaperLayout[]> = {
  DIAG_CERT: CERTIFICATES,
  DISCHARGE: DISCHARGES,
  OUTPATIENT: OUTPATIENTS,
  LAB: LABORATORY,
  IMAGING,
  ID_FRONT: IDENTITY_FRONT,
  ID_BACK: IDENTITY_BACK,
  SSC: SOCIAL_SECURITY,
  PHOTO: PHOTOGRAPH,
  FORM: FORMS,
};

/** Draws what a planned page prints and the layout it prints it in. */
export function drawMatter(plan: PagePlan): { matter: Matter; layout: PaperLayout } {
  const random = createRandom(`${plan.label}/matter`);
  const illness = random.pick(illnesses);
  const prefix = random.pick(['', '', 'MZ', 'ZY', '00']);
  const matter: Matter = {
    plan,
    person: drawReportPerson(random.fork('person')),
    doctor: drawName(random.fork('doctor')),
    reviewer: drawName(random.fork('reviewer')),
    illness,
    diagnoses: [...illness.diagnoses],
    visitNumber: prefix + String(random.integer(100_000, 99_999_999)),
    style: drawStyle(plan.label),
    form: drawForm(random.fork('form'), plan.kind === 'DIAG_CERT' ? 'prose' : 'record'),
    pen: {
      face: random.pick(['brush', 'running', 'quick', 'quick', 'grass']),
      size: 5,
      colour: random.pick(['#1a2b63', '#16161c', '#22306e', '#101014']),
      random: random.fork('pen'),
    },
    card: drawCard(plan.asOf, random.fork('card')),
    random: random.fork('print'),
  };
  return { matter, layout: random.pick(layouts[plan.kind]) };
}
