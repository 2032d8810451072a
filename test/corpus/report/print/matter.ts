import type { Illness } from '../../invented/medicine/illness.ts';
import type { ReportPerson } from '../people/person.ts';
import type { PagePlan } from '../plan/page-plan.ts';
import type { Random } from '../../random.ts';
import type { DateForm } from './dates.ts';
import type { Area, Leaf, Pen } from './leaf.ts';
import type { Style } from './style.ts';

/** Everything that a paper may print. */
export interface Matter {
  plan: PagePlan;
  person: ReportPerson;
  doctor: string;
  reviewer: string;
  illness: Illness;
  diagnoses: string[];
  visitNumber: string;
  style: Style;
  form: DateForm;
  pen: Pen;
  random: Random;
}

/** Where things stand that seals are pressed on, and what the paper says in the end. */
export interface Printed {
  /** The date that counts, or where it would stand. */
  date: Area;
  signature: Area;
  name: Area;
  idPrinted: boolean;
  /** The doctor signed by hand; otherwise the name is printed. */
  signatureByHand: boolean;
  headings: string[];
}

/** A kind of paper in one of its layouts. */
export interface PaperLayout {
  width: number;
  height: number;
  draw(leaf: Leaf, matter: Matter): Printed;
}
