import type { Illness } from '../../invented/medicine/illness.ts';
import type { CardTerm, ReportPerson } from '../people/person.ts';
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
  card: CardTerm;
  random: Random;
}

/** A heading and what stands below it. */
export interface Section {
  heading: string;
  text: string;
  byHand: boolean;
}

/** Where somebody signs, and how it was done; `missing` where only the label is there. */
export interface SignaturePlace {
  role: 'doctor' | 'applicant';
  area: Area;
  manner: 'hand' | 'type' | 'missing';
}

/** Where things stand that seals are pressed on, and what the paper says in the end. Areas are empty where there is no such thing. */
export interface Printed {
  /** The date that counts, or where it would stand. */
  date: Area;
  signature: SignaturePlace;
  name: Area;
  idNumber: Area | null;
  age: number | null;
  sections: readonly Section[];
}

/** A kind of paper in one of its layouts; lengths in millimetres. */
export interface PaperLayout {
  width: number;
  height: number;
  draw(leaf: Leaf, matter: Matter): Printed;
}
