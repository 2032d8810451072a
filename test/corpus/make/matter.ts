import type { Institution } from '../../../shared/domain/institution.ts';
import type { DocType } from '../../../shared/domain/enumerations.ts';
import { applicationForm } from '../papers/application-form.ts';
import { shiftDate } from '../print/date-style.ts';
import { diagnosisCertificate } from '../papers/diagnosis-certificate.ts';
import { dischargeRecord } from '../papers/discharge-record.ts';
import { electronicVoucher } from '../papers/electronic-voucher.ts';
import { identityBack, identityFront } from '../papers/identity-card.ts';
import { imagingReport } from '../papers/imaging-report.ts';
import { laboratoryReport } from '../papers/laboratory-report.ts';
import { outpatientRecord } from '../papers/outpatient-record.ts';
import { houseStyle } from '../print/house-style.ts';
import type { Matter, Paper } from '../print/paper.ts';
import { portrait } from '../papers/portrait.ts';
import type { CasePlan, PaperWish, SealWish } from '../plan/wishes.ts';
import type { Person } from '../invented/people/person.ts';
import type { Random } from '../random.ts';
import { institutionSeal, personalSeal, type SealDesign } from '../seals/design.ts';

/** What is the same for all papers of a case. */
export interface CaseMatter {
  plan: CasePlan;
  person: Person;
  doctor: string;
  reviewer: string;
  random: Random;
  /** Institution of the directory by its name; throws when the plan names none. */
  find(name: string): Institution;
}

const PRINTERS: Partial<Record<DocType, (matter: Matter, pages: 1 | 2) => Paper>> = {
  DIAG_CERT: diagnosisCertificate,
  DISCHARGE: dischargeRecord,
  OUTPATIENT: outpatientRecord,
  LAB: laboratoryReport,
  IMAGING: imagingReport,
  ID_FRONT: identityFront,
  ID_BACK: identityBack,
  FORM: applicationForm,
  EVOUCHER: electronicVoucher,
  PHOTO: portrait,
};

function cut(wish: SealWish, matter: CaseMatter, issuer: Institution, random: Random): SealDesign {
  if (wish.of === 'doctor') return personalSeal(matter.doctor);
  const name = wish.of === 'issuer' ? issuer.name : matter.find(wish.of.institution).name;
  return institutionSeal(name, wish.type, {
    shape: wish.shape ?? 'circle',
    face: wish.face ?? 'song',
    wear: wish.wear ?? random.between(0.12, 0.34),
    digits: wish.digits ? `510499${String(random.integer(0, 9_999_999)).padStart(7, '0')}` : null,
    ink: random.integer(0, 3),
    spread: random.between(21, 27),
  });
}

/** Prints the paper that a plan asks for. */
export function preparePaper(wish: PaperWish, of: CaseMatter): { paper: Paper; issuer: Institution } {
  const issuer = of.find(wish.issuer ?? of.plan.hospital);
  const person = wish.printedName === undefined ? of.person : { ...of.person, name: wish.printedName };
  const seals = of.random.fork(`${wish.docType}/seals`);
  const matter: Matter = {
    person,
    hospital: issuer,
    illness: of.plan.illness,
    house: houseStyle(issuer),
    doctor: of.doctor,
    reviewer: of.reviewer,
    date: wish.date ?? shiftDate(of.plan.submittedOn, -(wish.daysBefore ?? 0)),
    dateStyle: wish.dateStyle ?? 'long',
    dateSmudged: wish.dateSmudged ?? false,
    seals: (wish.seals ?? []).map((seal) => cut(seal, of, issuer, seals)),
    sealOver: wish.sealOver ?? 'date',
    random:
      wish.docType === 'ID_FRONT' || wish.docType === 'PHOTO' ? of.random : of.random.fork(wish.docType),
  };
  const print = PRINTERS[wish.docType];
  if (print === undefined) throw new Error(`no paper of type ${wish.docType} can be printed`);
  return { paper: print(matter, wish.pages ?? 1), issuer };
}
